using Analytics.Warehousing;
using Analytics.Warehousing.People;
using Analytics.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Analytics.Web.Pages.Account;

/// <summary>Makes the first administrator, with the one-time link that was printed at the start.</summary>
[Needs(Role.Anyone, Role.Anyone)]
[EnableRateLimiting(Limits.SignIn)]
public sealed class SetupModel(PeopleList people, Passwords passwords, SetupKey setup, AuditTrail audit, TimeProvider clock, SiteSettings settings) : SitePage
{
    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    [BindProperty]
    public string Again { get; set; } = "";

    public string? Wrong { get; private set; }

    public IActionResult OnGet() => IsOpen ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!IsOpen)
        {
            return NotFound();
        }

        var name = Name.Trim();
        Wrong = name.Length is 0 or > 100 ? W["请填写用户名。"]
            : !Passwords.IsGood(Password, name) ? W["密码至少 {0} 个字符，不能与用户名相同，也不能只由几个字符重复组成。", Passwords.ShortestAllowed]
            : Password != Again ? W["两次输入的密码不一致。"]
            : null;
        if (Wrong is not null)
        {
            return Page();
        }

        var now = clock.GetUtcNow();
        var person = new PeopleList.Row
        {
            Name = name, DisplayName = name, PasswordHash = passwords.Hash(name, Password), RoleCode = Role.Administrator.Code(),
            PlaceCode = "", Stamp = Guid.NewGuid().ToString("N"), CreatedAt = Instants.Text(now),
        };
        await people.AddAsync(person, cancellationToken);
        await audit.AddAsync(new AuditEntry { At = now, Person = name, Action = "set-up", Detail = "", Address = ClientAddress.Of(HttpContext, settings)?.ToString() ?? "" }, cancellationToken);
        await SignInModel.SignInAsync(HttpContext, person);
        return LocalRedirect("/");
    }

    private bool IsOpen => !settings.IsDemonstration && setup.Is(Key) && people.IsEmpty();
}
