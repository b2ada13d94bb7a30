using System.Buffers;
using Analytics.Core.Divisions;
using Analytics.Core.Reports;
using Analytics.Core.Words;
using Analytics.Import.Documents;

namespace Analytics.Import.Reading.Identity;

/// <summary>From printed names to one unit of the national list, or to the question which of several it is.</summary>
public sealed class UnitResolver(IssuerParser parser)
{
    // One county's name, or a telephone code with a city's name, must stand between the first and the next.
    private const int ClearLead = 3;

    // More would be no choice for a person.
    private const int MostCandidates = 12;

    private const int MostSubjects = 200;

    private static readonly SearchValues<string> ReportWords = SearchValues.Create(["信息公开", "政务公开", "年报", "年度报告", "工作报告", "报告", "公开"], StringComparison.Ordinal);

    private readonly DivisionList divisions = parser.Gazetteer.Divisions;
    private readonly HigherPlaces higherPlaces = new(parser.Gazetteer.Divisions);
    private readonly PlaceEvidence evidence = new(parser.Gazetteer.Divisions);
    private readonly SelfNames selfNames = new(parser);
    private readonly FormerNamesakes namesakes = new(parser.Gazetteer.Divisions);

    /// <summary>The unit with its reason, or the candidates and a finding that asks.</summary>
    public Resolved Resolve(Document document, ReportText text, IReadOnlyList<PrintedTitle> titles, PrintedTitle? title, int? year)
    {
        var resolved = Settled(document, text, titles, title, year);
        return resolved.Unit is { } unit && divisions.Find(unit.Code.Split('-')[0]) is { } place && Elsewhere(title?.Name, place) is { } higher
            ? resolved with
            {
                Findings = [.. resolved.Findings, Ask("unit-contradicted", $"标题写“{title!.Name}”，名录中{place.Name}在{unit.Path}，不在{higher}，请核对。", $"The title says {title.Name}, but the list has {place.Name} at {unit.Path}, not in {higher}; please check.")],
            }
            : resolved;
    }

    // 甘肃省 before 湟中区: the province or city that stands before the place's own name and does not hold it.
    private string? Elsewhere(string? name, Division place)
    {
        var at = name?.IndexOf(place.Name, StringComparison.Ordinal) ?? -1;
        return at <= 2 ? null : higherPlaces.NotAbove(place, name.AsSpan(0, at));
    }

    private Resolved Settled(Document document, ReportText text, IReadOnlyList<PrintedTitle> titles, PrintedTitle? title, int? year)
    {
        // In a sentence other words may stand before the name: 将常太镇 is 常太镇.
        var issuer = title is not { Name.Length: > 0 } ? null
            : title.Issuer is { Printed: var bare } && title.Name.EndsWith(bare, StringComparison.Ordinal) ? bare : title.Name;
        var name = title?.Issuer ?? titles.Select(t => t.Issuer).FirstOrDefault(n => n is not null);
        var where = "标题";
        if (title is { IsProperty: true })
        {
            where = "文件属性";
            if (name is { Places.Count: 1 } && IsSettled(name))
            {
                return FromProperty(title.Text, name, year);
            }

            // A page's own title that names nobody in the list says less than the text.
            name = null;
        }

        if (name is { Places.Count: 1 } && IsSettled(name))
        {
            return namesakes.Formers(name, year) is { Count: > 0 } formers ? AmongNamesakes(document, text, issuer ?? name.Printed, name, where, title, formers, year)
                : Doubted(text, name, Settle(issuer ?? name.Printed, name, name.Places[0], Says(where, name), year));
        }

        // Not settled by the title: every other place where the document names a body.
        var others = titles.Where(t => t.Issuer is not null).Select(t => (Name: t.Issuer!, Where: "标题")).Concat(selfNames.In(text, title)).ToList();
        if (name is null && others.Count > 0)
        {
            (name, where) = others[0];
            issuer ??= name.Printed;
        }

        if (name is null)
        {
            return Abolished(issuer) ?? FromOutside(document, text, issuer, year);
        }

        return Narrow(document, text, issuer ?? name.Printed, name, where, others, year);
    }

    // The only 福田镇 of today's list may not be the one that filed: its telephone lies elsewhere.
    private Resolved Doubted(ReportText text, IssuerName name, Resolved settled)
    {
        return name.Names > 1 || name.Places[0].Level != "township" || evidence.Contradiction(name.Places[0], text.Plain) is not { } words ? settled
            : settled with
            {
                Findings = [.. settled.Findings, Ask("unit-contradicted", $"名录中只有一处“{name.PlaceName}”（{settled.Unit?.Path}），但文中{words}不在该地，请核对。", $"The list has one {name.PlaceName} only, but {words} in the text lies elsewhere; please check.")],
            };
    }

    // Today's only bearer of a name may not be the one that filed then.
    private Resolved AmongNamesakes(Document document, ReportText text, string issuer, IssuerName name, string where, PrintedTitle? title, List<FormerDivision> formers, int? year)
    {
        List<Division> places = [name.Places[0], .. formers.Select(former => former.SuccessorCode is { } code ? divisions.Find(code) : null).OfType<Division>()];
        if (places.Count > 1)
        {
            return Narrow(document, text, issuer, name with { Places = places }, where, [.. selfNames.In(text, title)], year);
        }

        var settled = Settle(issuer, name, places[0], Says(where, name), year);
        return evidence.Weigh(places, name.PlaceName, text.Plain + "\n" + document.Address)[0].Weight >= ClearLead ? settled
            : settled with
            {
                Findings = [.. settled.Findings, Ask("unit-contradicted", $"“{name.PlaceName}”当年还有一处（原代码{formers[0].Code}，后已撤并），文中没有写明是哪一处，按{settled.Unit?.Path}处理，请核对。", $"There was another {name.PlaceName} in that year (code {formers[0].Code}, since merged) and the text does not tell which; taken as {settled.Unit?.Path}, please check.")],
            };
    }

    private static bool IsSettled(IssuerName name) => name.Body is BodyKind.Government or BodyKind.Office or BodyKind.Department;

    private Resolved Narrow(Document document, ReportText text, string issuer, IssuerName name, string where, List<(IssuerName Name, string Where)> others, int? year)
    {
        if (name.Body == BodyKind.Zone)
        {
            return Zone(issuer, name);
        }

        if (name.Body == BodyKind.UnlistedTownship)
        {
            return Unlisted(document, text, issuer, name, others, year);
        }

        IReadOnlyList<Division> places = name.Places;
        if (places.Count == 0)
        {
            return WithoutPlace(document, text, issuer, name, others, year);
        }

        // 建新镇 in the title, 遂溪县建新镇人民政府 below the last line.
        foreach (var (other, stands) in others)
        {
            if (other.Places.Count is > 0 and var count && count < places.Count && other.Places.All(places.Contains))
            {
                if (count == 1)
                {
                    return Settle(issuer, name, other.Places[0], Says(where, name) + "；" + Says(stands, other), year);
                }

                places = other.Places;
            }
        }

        if (places.Count == 1)
        {
            return Settle(issuer, name, places[0], Says(where, name), year);
        }

        return ByEvidence(document, text, issuer, name, where, places, year);
    }

    private Resolved ByEvidence(Document document, ReportText text, string issuer, IssuerName name, string where, IReadOnlyList<Division> places, int? year)
    {
        var said = text.Plain + "\n" + document.Address + "\n" + string.Join('\n', document.Properties.Values.Select(Fold.Of));
        var weighed = evidence.Weigh(places, name.PlaceName, said);
        if (weighed[0].Weight > 0 && weighed[0].Weight >= weighed[1].Weight + ClearLead)
        {
            return Settle(issuer, name, weighed[0].Place, $"{Says(where, name)}；同名{places.Count}处，{weighed[0].Words}", year);
        }

        if (weighed[0].Weight > weighed[1].Weight)
        {
            var settled = Settle(issuer, name, weighed[0].Place, $"{Says(where, name)}；同名{places.Count}处，仅凭{weighed[0].Words}", year);
            return settled with
            {
                Candidates = Matches(name, weighed.Select(w => w.Place)),
                Findings = [.. settled.Findings, Ask("unit-weak-evidence", $"{issuer}在全国有{places.Count}处同名，仅凭“{weighed[0].Words}”认定为{divisions.Path(weighed[0].Place.Code)}，请核对。", $"{issuer}: {places.Count} places have this name; taken as {divisions.Path(weighed[0].Place.Code)} on thin evidence, please check.")],
            };
        }

        if (ByFileName(document, name, places) is { } byName)
        {
            return byName with { Issuer = issuer };
        }

        return new Resolved(issuer, null, Matches(name, weighed.Select(w => w.Place)),
            [Ask("unit-ambiguous", $"{issuer}在全国有{places.Count}处同名，文中没有写明上级、电话或网站，请选择。", $"{issuer}: {places.Count} places have this name and the text does not tell which; please choose.")]);
    }

    // The title has a department and no place: 农业农村局, 区财政局, 省交通运输厅.
    private Resolved WithoutPlace(Document document, ReportText text, string issuer, IssuerName name, List<(IssuerName Name, string Where)> others, int? year)
    {
        foreach (var (other, stands) in others)
        {
            if (other.Places.Count == 1 && (other.Body == name.Body || other.Body is BodyKind.Government or BodyKind.Office) && LevelFits(issuer, other.Places[0]))
            {
                var settled = Settle(issuer, name, other.Places[0], $"标题写“{issuer}”；" + Says(stands, other), year);
                return other.Body == name.Body ? settled : settled with
                {
                    Findings = [.. settled.Findings, Ask("unit-weak-evidence", $"标题只写“{issuer}”，所属地按{stands}“{other.Printed}”认定为{settled.Unit?.Path}，请核对。", $"The title says only {issuer}; its government is taken from elsewhere in the text, please check.")],
                };
            }
        }

        if ((name.BodyName.EndsWith('部') && !issuer.Contains('委')) || issuer.StartsWith("国家", StringComparison.Ordinal) || issuer.StartsWith("国务院", StringComparison.Ordinal))
        {
            return Ministry(issuer, name);
        }

        return FromMentions(document, text, issuer, name, year);
    }

    private Resolved FromMentions(Document document, ReportText text, string issuer, IssuerName? name, int? year)
    {
        var said = text.Plain + "\n" + document.Address;
        var places = evidence.PlacesIn(parser.Gazetteer, said, "").Select(place => place.Place).Where(place => LevelFits(issuer, place)).Take(MostCandidates).ToList();
        if (places.Count == 0 || name is null)
        {
            return ByFileName(document, name, []) is { } byName ? byName with { Issuer = byName.Issuer ?? issuer }
                : new Resolved(issuer, null, [],
                    [Ask("unit-not-named", issuer is null or "" ? "文中没有写明报送单位，请选择。" : $"文中只写“{issuer}”，没有写明属于哪里，请选择。", "The document does not say which unit filed it; please choose.")]);
        }

        // Counties inside a city that is named too: the lower one is the government of the department.
        var lowest = places.Where(place => !places.Any(other => other.Code.Length > place.Code.Length && other.Code.StartsWith(place.Code, StringComparison.Ordinal))).ToList();
        var matches = Matches(name, lowest);
        if (lowest.Count == 1)
        {
            var settled = Settle(issuer, name, lowest[0], $"标题只写“{issuer}”；文中写有{lowest[0].Name}", year);
            return settled with
            {
                Candidates = Matches(name, places),
                Findings = [.. settled.Findings, Ask("unit-weak-evidence", $"标题只写“{issuer}”，文中提到{lowest[0].Name}，按{settled.Unit?.Path}处理，请核对。", $"The title says only {issuer}; taken as {settled.Unit?.Path} because the text names it, please check.")],
            };
        }

        return new Resolved(issuer, null, matches, [Ask("unit-ambiguous", $"标题只写“{issuer}”，文中提到{string.Join('、', lowest.Select(place => place.Name))}，请选择。", $"The title says only {issuer} and the text names several places; please choose.")]);
    }

    // The last thing to look at; it never settles in silence.
    private Resolved FromOutside(Document document, ReportText text, string? issuer, int? year)
    {
        foreach (var property in document.Properties.Where(p => p.Key is not ("creator" or "producer")).Select(p => Fold.Of(p.Value)))
        {
            var bare = PrintedYear.Find(property) is { } y ? property.Remove(y.Start, y.Length) : property;
            var at = bare.AsSpan().IndexOfAny(ReportWords);
            if (parser.Parse(at > 0 ? bare[..at] : bare) is { Places.Count: 1 } name && IsSettled(name))
            {
                return FromProperty(property, name, year);
            }
        }

        if (FromSubjects(text, issuer, year) is { } bySubject)
        {
            return bySubject;
        }

        if (ByFileName(document, null, []) is { } byName)
        {
            return byName;
        }

        return FromMentions(document, text, issuer ?? "", null, year) with { Issuer = issuer };
    }

    // 安居区财政局将继续努力: the lowest body that sentences speak of, with a question.
    private Resolved? FromSubjects(ReportText text, string? issuer, int? year)
    {
        var subjects = selfNames.Subjects(text).Take(MostSubjects).Where(name => name.Places.Count == 1 && IsSettled(name)).ToList();
        var lowest = subjects.GroupBy(name => Match(name, name.Places[0], "").Code).OrderByDescending(group => group.Key.Length).ThenByDescending(group => group.Count()).ToList();
        if (lowest.Count == 0 || (lowest.Count > 1 && lowest[1].Key.Length == lowest[0].Key.Length))
        {
            return null;
        }

        var name = lowest[0].First();
        var settled = Settle(issuer ?? name.Printed, name, name.Places[0], Says("正文", name), year);
        return settled with { Findings = [.. settled.Findings, Ask("unit-weak-evidence", $"标题没有写明报送单位，正文自称“{name.Printed}”，按{settled.Unit?.Path}处理，请核对。", $"The title names no unit; the sentences speak of {name.Printed}, please check.")] };
    }

    private Resolved FromProperty(string property, IssuerName name, int? year)
    {
        var settled = Settle(name.Printed, name, name.Places[0], $"文件属性“{property}”", year);
        return settled with { Findings = [.. settled.Findings, Ask("unit-from-properties", $"正文没有写明报送单位，按文件属性认定为{settled.Unit?.Path}，请核对。", "The text names no unit; taken from the file's properties, please check.")] };
    }

    private Resolved? ByFileName(Document document, IssuerName? name, IReadOnlyList<Division> places)
    {
        var file = Fold.Of(Path.GetFileNameWithoutExtension(document.Name)).Replace('_', ' ').Replace('-', ' ');
        foreach (var part in file.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = PrintedYear.Find(part) is { } year ? part.Remove(year.Start, year.Length) : part;
            var at = words.AsSpan().IndexOfAny(ReportWords);
            words = at > 0 ? words[..at] : words;
            if (words.EndsWith("政府", StringComparison.Ordinal) && !words.EndsWith("人民政府", StringComparison.Ordinal))
            {
                words = words[..^2];
            }

            if (words.Length < 2 || parser.Parse(words) is not { Places.Count: > 0 } inName)
            {
                continue;
            }

            var fitting = places.Count == 0 ? inName.Places : [.. places.Where(place => inName.Places.Any(p => place.Code.StartsWith(p.Code, StringComparison.Ordinal)))];
            if (fitting.Count == 1 && (places.Count > 0 || IsSettled(inName)))
            {
                var settled = Settle(inName.Printed, name ?? inName, fitting[0], $"文件名“{part}”", null);
                return settled with { Findings = [.. settled.Findings, Ask("unit-from-file-name", $"文中不能确定报送单位，按文件名认定为{settled.Unit?.Path}，请核对。", "The text does not settle which unit filed; taken from the file's name, please check.")] };
            }
        }

        return null;
    }

    private Resolved Unlisted(Document document, ReportText text, string issuer, IssuerName name, List<(IssuerName Name, string Where)> others, int? year)
    {
        // A town that became a street keeps its stem; the list knows only today's name.
        var stem = PlaceStem.Of(name.BodyName);
        List<Division> same = [];
        foreach (var ending in (ReadOnlySpan<string>)["镇", "乡", "街道", "苏木", "民族乡", "街道办事处", "地区", ""])
        {
            same.AddRange(parser.Gazetteer.Named(stem + ending).Where(entry => entry.Division.Level == "township").Select(entry => entry.Division));
        }

        var parents = name.Places.Count > 0 ? name.Places : [.. others.Where(o => o.Name.Places.Count == 1).Select(o => o.Name.Places[0])];
        List<Division> below = [.. same.Where(place => parents.Any(parent => place.Code.StartsWith(parent.Code, StringComparison.Ordinal))).Distinct()];
        if (below.Count == 1)
        {
            var settled = Settle(issuer, name with { Body = BodyKind.Government, BodyName = "" }, below[0], $"标题写“{issuer}”，名录中同一上级下只有{below[0].Name}", year);
            return settled with { Findings = [.. settled.Findings, Ask("unit-name-differs", $"标题写{name.BodyName}，名录中为{below[0].Name}，请核对是否更名或改设。", $"The title says {name.BodyName}, the list has {below[0].Name}; please check whether it was renamed.")] };
        }

        var candidates = Matches(name with { Body = BodyKind.Government, BodyName = "" }, below.Count > 0 ? below : same.Distinct());
        return new Resolved(issuer, null, candidates,
            [Ask("unit-not-in-list", $"名录中没有“{issuer}”（可能已撤并或更名），请选择或在名册中登记。", $"The list has no {issuer} (merged or renamed, perhaps); please choose, or enter it in the roster.")]);
    }

    // 闸北区, 崇文区: in the list of former names with no successor.
    private Resolved? Abolished(string? issuer)
    {
        var former = issuer is null ? null : divisions.Former.FirstOrDefault(f => f.SuccessorCode is null && f.Name.Length > 2 && issuer.Contains(f.Name, StringComparison.Ordinal));
        return former is null ? null : new Resolved(issuer, null, [],
            [Ask("unit-abolished", $"“{issuer}”中的{former.Name}（原代码{former.Code}，{former.LastSeen[..4]}年后撤并）在名录中没有承继者，请选择或在名册中登记。", $"{former.Name} (formerly {former.Code}) was merged or abolished after {former.LastSeen[..4]} and the list names no successor; please choose, or enter it in the roster.")]);
    }

    private Resolved Zone(string issuer, IssuerName name) => new(issuer, null, Matches(name with { Body = BodyKind.Government }, name.Places),
        [Ask("unit-zone", $"“{issuer}”是功能区，不是行政区划，请在名册中指定它的代码和所属。", $"{issuer} is a functional zone and no division; please enter it in the roster.")]);

    private static Resolved Ministry(string issuer, IssuerName name)
    {
        var department = Departments.Find(name.BodyName) ?? new Department("D00", name.BodyName, false, false);
        return new Resolved(issuer, new UnitMatch(Departments.CodeOf("00", department), name.BodyName, "nation", name.BodyName, $"标题写“{issuer}”，为国务院部门"), [],
            department.IsUsual ? [] : [Ask("department-not-in-list", $"“{name.BodyName}”不在常见部门之列，代码按名称生成，请核对。", $"{name.BodyName} is no usual department; its code was made from its name, please check.")]);
    }

    private Resolved Settle(string? issuer, IssuerName name, Division place, string how, int? year)
    {
        var findings = new List<Finding>();
        var unit = Match(name, place, how);
        if (name.Kind == NameKind.OtherEnding)
        {
            findings.Add(Ask("unit-name-differs", $"文中写{name.PlaceName}，名录中为{place.Name}，请核对是否更名或改设。", $"The text says {name.PlaceName}, the list has {place.Name}; please check whether it was renamed."));
        }
        else if (name.Kind == NameKind.Former)
        {
            var former = divisions.Former.FirstOrDefault(f => f.SuccessorCode == place.Code && name.Printed.Contains(f.Name, StringComparison.Ordinal));
            unit = unit with { How = $"{unit.How}；{former?.Name ?? "旧名"}（原代码{former?.Code}）现为{place.Name}" };
            if (former is not null && former.LastSeen != FormerNamesakes.EndOfList && year is { } y && y > int.Parse(former.LastSeen[..4], System.Globalization.CultureInfo.InvariantCulture) + 2)
            {
                findings.Add(Ask("former-name-in-use", $"{former.Name}在{former.LastSeen[..4]}年后已改为{place.Name}，{y}年的报告仍用旧名，请核对。", $"{former.Name} became {place.Name} after {former.LastSeen[..4]}; the report for {y} still uses the former name, please check."));
            }
        }

        if (name.Body == BodyKind.Department && Departments.Find(name.BodyName) is { IsUsual: false })
        {
            findings.Add(Ask("department-not-in-list", $"“{name.BodyName}”不在常见部门之列，代码{unit.Code}按名称生成，请核对。", $"{name.BodyName} is no usual department; its code {unit.Code} was made from its name, please check."));
        }

        if (name.MayBeOffice)
        {
            findings.Add(Ask("office-or-government", $"“{issuer}”可能是政府办公室自身的报告，也可能是全{Ending(place)}汇总报告；按政府处理，请核对。", $"{issuer} may be the office's own report or the government's consolidated one; taken as the government's, please check."));
        }

        return new Resolved(issuer, unit, [], findings);
    }

    private static string Ending(Division place) => place.Level switch { "province" => "省", "city" => "市", "county" => place.Name[^1..], _ => "镇" };

    private UnitMatch Match(IssuerName name, Division place, string how)
    {
        var path = divisions.Path(place.Code);
        return name.Body switch
        {
            BodyKind.Office when place.Level != "township" => new UnitMatch($"{place.Code}-OFFICE", "政府办公室", place.Level, $"{path}/政府办公室", how),
            BodyKind.Department when OwnName(name, place) is var own => new UnitMatch(Departments.CodeOf(place.Code, Departments.Find(name.BodyName)!), own, place.Level, $"{path}/{own}", how),
            _ => new UnitMatch(place.Code, place.Name, place.Level, path, how),
        };
    }

    // 龙华区|委宣传部: a Party committee's body shares the place's last character; its code does not, so that 县 and 区 are one series.
    private static string OwnName(IssuerName name, Division place) => name.BodyName.StartsWith('委') ? place.Name[^1] + name.BodyName : name.BodyName;

    private IReadOnlyList<UnitMatch> Matches(IssuerName name, IEnumerable<Division> places) =>
        [.. places.Take(MostCandidates).Select(place => Match(name, place, "同名"))];

    // 区财政局 belongs to no county, 省交通运输厅 to a province alone.
    private static bool LevelFits(string issuer, Division place) => issuer.Length == 0 || issuer[0] switch
    {
        '省' => place.Level == "province",
        '市' => place.Level is "city" or "province" || place.Name.EndsWith('市'),
        '县' => place.Level == "county" && place.Name.EndsWith('县'),
        '区' => place.Level == "county" && place.Name.EndsWith('区'),
        _ => place.Level != "township",
    };

    private static string Says(string where, IssuerName name) => $"{where}写“{name.Printed}”";

    private static Finding Ask(string rule, string zh, string en) => new(rule, Severity.Question, Outcome.CannotJudge, [], new Text(zh, en));
}

/// <summary>A unit or the candidates for one.</summary>
public sealed record Resolved(string? Issuer, UnitMatch? Unit, IReadOnlyList<UnitMatch> Candidates, IReadOnlyList<Finding> Findings);
