namespace Analytics.Core.Divisions;

/// <summary>An administrative division by its statistical code: province 2 digits, city 4, county 6, township 9.</summary>
public sealed record Division(string Code, string Name, string Level, string Parent)
{
    public override string ToString() => $"{Name} ({Code})";
}

/// <summary>A name and code that once stood in the national standard, with its successor where one is known.</summary>
public sealed record FormerDivision(string Code, string Name, string LastSeen, string? SuccessorCode, string? SuccessorName, string HowMatched);
