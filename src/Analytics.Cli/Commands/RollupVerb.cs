using System.CommandLine;
using Analytics.Cli.Output;
using Analytics.Core.Forms;
using Analytics.Warehousing;

namespace Analytics.Cli.Commands;

/// <summary><c>rollup</c>: a measure's sums below a unit, with coverage.</summary>
public sealed class RollupVerb : Verb
{
    private static readonly string[] Levels = ["nation", "province", "city", "county", "township"];

    private static readonly string[] Kinds = ["government", "office", "department", "town", "street", "zone", "other"];

    public override Command Define()
    {
        var measure = new Option<string>("--measure") { Description = "指标代码，见 forms.csv。Measure code, as in forms.csv", Required = true };
        var under = new Option<string>("--under") { Description = "代码：其下各加数。Code below which the addends stand", Required = true };
        var years = new Option<string>("--years") { Description = "年度，如 2019-2024。First and last report year", Required = true };
        var level = new Option<string?>("--level") { Description = $"one row a body of this level: {string.Join(", ", Levels)}" };
        var kind = new Option<string?>("--kind") { Description = $"addends of this kind only: {string.Join(", ", Kinds)}" };
        var applicant = new Option<string?>("--applicant") { Description = "a column of the applications table; total by default" };
        var accepted = new Option<bool>("--accepted-only") { Description = "只计已通过的。Only what has been accepted" };
        var asOf = new Option<string?>("--as-of") { Description = "what the warehouse knew on this day" };
        var filedBy = new Option<string?>("--filed-by") { Description = "what units had filed by this day" };
        var tree = new Option<string>("--tree") { Description = "区划：year 按各年当时，today 按今日。By the tree of each year, or today's", DefaultValueFactory = _ => "year" };
        var (format, path, spec) = (FormatOption(), OutOption(), WarehouseOption());
        var command = new Command("rollup", "某指标逐级合计，附上报情况。Sums of a measure below a unit, with coverage.")
            { measure, under, years, level, kind, applicant, accepted, asOf, filedBy, tree, format, path, spec };
        command.SetAction(call =>
        {
            var (from, to) = YearSpan.Parse(call.GetRequiredValue(years));
            var asked = Form.Find(call.GetRequiredValue(measure))
                ?? throw new CallException($"没有指标 {call.GetRequiredValue(measure)}，代码见 forms.csv。There is no measure {call.GetRequiredValue(measure)}; forms.csv lists them.");
            var instant = Days.Instant(call.GetValue(asOf));
            using var warehouse = OpenWarehouse(call.GetValue(spec));
            var query = new RollupQuery(asked, warehouse.Units.Get(call.GetRequiredValue(under)).Code, from, to)
            {
                Level = OneOf(call.GetValue(level), Levels, "--level"),
                Kind = OneOf(call.GetValue(kind), Kinds, "--kind"),
                Applicant = Column(asked, call.GetValue(applicant)),
                IsAcceptedOnly = call.GetValue(accepted),
                Knowledge = new Knowledge { AsOf = instant, FiledBy = Days.Parse(call.GetValue(filedBy)), IsTodaysTree = OneOf(call.GetValue(tree), ["year", "today"], "--tree") == "today" },
            };
            var rows = warehouse.Rollups.Of(query);
            if (rows.Count == 0 || rows.All(row => row.ExpectedBy == 0 && row.Own is null))
            {
                throw new CallException($"{query.Under} 之下在这些年度没有名册，也没有报告；请先 roster init 或 import。Nothing is expected and nothing was filed below {query.Under} in these years; run roster init or import first.");
            }

            var at = Days.Text(instant ?? warehouse.Clock.GetUtcNow());
            Rows.Write(rows.Select(row => Row.Of(row, query, at)), call.GetValue(format), call.GetValue(path));
            return ExitStatus.Done;
        });
        return command;
    }

    private static Applicant Column(Measure measure, string? applicant)
    {
        if (applicant is null)
        {
            return measure.Table == FormTable.Applications ? Applicant.Total : Applicant.None;
        }

        return measure.Table != FormTable.Applications
            ? throw new CallException($"{measure.Code} 不分申请人。{measure.Code} has no applicant columns; leave --applicant out.")
            : ApplicantCodes.All.Any(column => column.Code() == applicant) ? ApplicantCodes.FromCode(applicant)
            : throw new CallException($"There is no applicant column {applicant}; use one of {string.Join(", ", ApplicantCodes.All.Select(column => column.Code()))}.");
    }

    private static string? OneOf(string? value, string[] known, string option) =>
        value is null || known.Contains(value) ? value : throw new CallException($"{option} {value} is not known; use one of {string.Join(", ", known)}.");

    private sealed record Row
    {
        public required string Jurisdiction { get; init; }

        public required string Name { get; init; }

        public required string Level { get; init; }

        public required int Year { get; init; }

        public required string Measure { get; init; }

        public required string? Applicant { get; init; }

        public required decimal? Total { get; init; }

        public required bool Provisional { get; init; }

        public required int ReportedBy { get; init; }

        public required int ExpectedBy { get; init; }

        public required int Unknown { get; init; }

        public required bool NotCollected { get; init; }

        public required decimal? Previous { get; init; }

        public required decimal? Change { get; init; }

        public required string AsOf { get; init; }

        public required int Figures { get; init; }

        public required bool IsSum { get; init; }

        public required string? State { get; init; }

        public required string? Cell { get; init; }

        public required decimal? OwnReport { get; init; }

        public required string? OwnState { get; init; }

        public required string? Refused { get; init; }

        public static Row Of(RollupRow row, RollupQuery query, string asOf) => new()
        {
            Jurisdiction = row.Code,
            Name = row.Name,
            Level = row.Level,
            Year = row.Year,
            Measure = query.Measure.Code,
            Applicant = query.Applicant.Code(),
            Total = row.Total,
            Provisional = row.IsProvisional,
            ReportedBy = row.ReportedBy,
            ExpectedBy = row.ExpectedBy,
            Unknown = row.Unknown,
            NotCollected = row.IsNotCollected,
            Previous = row.Previous,
            Change = row.Change,
            AsOf = asOf,
            Figures = row.Figures,
            IsSum = row.IsSum,
            State = row.State,
            Cell = row.CellKind,
            OwnReport = row.Own?.Value,
            OwnState = row.Own?.State,
            Refused = row.Refusal?.Zh,
        };
    }
}
