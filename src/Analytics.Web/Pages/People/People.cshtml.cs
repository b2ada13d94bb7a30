using Analytics.Warehousing;
using Analytics.Warehousing.People;
using Analytics.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Web.Pages.People;

/// <summary>The accounts in the administrator's part of the tree: who may do what, where.</summary>
[Needs(Role.Administrator, Role.Administrator)]
public sealed class PeopleModel(PeopleList people, Passwords passwords, Warehouse warehouse, TimeProvider clock) : SitePage
{
    public IReadOnlyList<PeopleList.Row> Rows { get; private set; } = [];

    public string NameOf(string code) => code.Length == 0 ? W["全国"] : warehouse.Units.Find(code)?.Name ?? code;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Rows = await people.ListAsync(Visitor.Place, cancellationToken);

    public async Task<IActionResult> OnPostAddAsync(string? name, string? display, string? password, string? role, string? place, CancellationToken cancellationToken)
    {
        name = (name ?? "").Trim();
        var wrong = name.Length is 0 or > 100 ? W["请填写用户名。"]
            : !Passwords.IsGood(password, name) ? W["密码至少 {0} 个字符，不能与用户名相同，也不能只由几个字符重复组成。", Passwords.ShortestAllowed]
            : RoleCodes.FromCode(role) == Role.Anyone ? W["请选择角色。"]
            : WrongPlace(place)
            ?? (await people.FindAsync(name, cancellationToken) is not null ? W["这个用户名已经有了。"] : null);
        if (wrong is not null)
        {
            SayWrong(wrong);
            return LocalRedirect("/people");
        }

        await people.AddAsync(new PeopleList.Row
        {
            Name = name, DisplayName = string.IsNullOrWhiteSpace(display) ? name : display.Trim(), PasswordHash = passwords.Hash(name, password!),
            RoleCode = role!, PlaceCode = place ?? "", Stamp = NewStamp(), CreatedAt = Instants.Text(clock.GetUtcNow()),
        }, cancellationToken);
        Say(W["已建立账号 {0}。", name]);
        return LocalRedirect("/people");
    }

    public async Task<IActionResult> OnPostChangeAsync(string name, string? display, string? role, string? place, bool off, CancellationToken cancellationToken)
    {
        var person = await people.FindAsync(name, cancellationToken);

        // Nobody may lift a person of another part of the tree, or lock the last way in by switching off oneself.
        if (person is null || (person.PlaceCode.Length == 0 ? Visitor.Place.Length > 0 : !Visit.Sees(person.PlaceCode)))
        {
            return NotFound();
        }

        var wrong = RoleCodes.FromCode(role) == Role.Anyone ? W["请选择角色。"]
            : person.Name == Visitor.Name && (off || role != person.RoleCode || (place ?? "") != person.PlaceCode) ? W["不能停用自己或更改自己的角色和范围。"]
            : WrongPlace(place);
        if (wrong is not null)
        {
            SayWrong(wrong);
            return LocalRedirect("/people");
        }

        await people.ChangeAsync(name, string.IsNullOrWhiteSpace(display) ? name : display.Trim(), role!, place ?? "", off, NewStamp(), cancellationToken);
        Say(W["已更改 {0}。", name]);
        return LocalRedirect("/people");
    }

    public async Task<IActionResult> OnPostResetAsync(string name, string? password, CancellationToken cancellationToken)
    {
        var person = await people.FindAsync(name, cancellationToken);
        if (person is null || (person.PlaceCode.Length == 0 ? Visitor.Place.Length > 0 : !Visit.Sees(person.PlaceCode)))
        {
            return NotFound();
        }

        if (!Passwords.IsGood(password, name))
        {
            SayWrong(W["密码至少 {0} 个字符，不能与用户名相同，也不能只由几个字符重复组成。", Passwords.ShortestAllowed]);
            return LocalRedirect("/people");
        }

        await people.SetPasswordAsync(name, passwords.Hash(name, password!), NewStamp(), cancellationToken);
        Say(W["已为 {0} 设置新密码。", name]);
        return LocalRedirect("/people");
    }

    // The gate lets an empty place through, because it names no unit; here it would mean the whole country.
    private string? WrongPlace(string? place) =>
        string.IsNullOrEmpty(place) ? (Visitor.Place.Length == 0 ? null : W["请填写所管单位的代码。"])
        : warehouse.Units.Find(place) is null ? W["没有代码为 {0} 的单位。", place]
        : null;

    private static string NewStamp() => Guid.NewGuid().ToString("N");
}
