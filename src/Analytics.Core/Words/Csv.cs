using System.Reflection;

namespace Analytics.Core.Words;

/// <summary>Reads the comma-separated lists that ship inside this assembly (RFC 4180 quoting, header on line 1).</summary>
public static class Csv
{
    /// <summary>Every row after the header of an embedded list, by the list's logical name.</summary>
    public static IEnumerable<string[]> Embedded(string name, Assembly? assembly = null)
    {
        assembly ??= typeof(Csv).Assembly;
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The list {name} is not embedded in {assembly.GetName().Name}.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return Split(line);
            }
        }
    }

    /// <summary>The fields of one line; quotes around a field are removed, doubled quotes inside become one.</summary>
    public static string[] Split(string line)
    {
        if (!line.Contains('"'))
        {
            return line.Split(',');
        }

        var fields = new List<string>();
        var field = new System.Text.StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (quoted && c == '"' && i + 1 < line.Length && line[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString());
        return [.. fields];
    }
}
