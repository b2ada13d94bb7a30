using Analytics.Warehousing.People;
using Analytics.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Web.Pages.Account;

/// <summary>One's own account: the password, and tokens for programs.</summary>
[Needs(Role.Viewer, Role.Viewer)]
public sealed class AccountModel(PeopleList people, AccessTokens tokens, Passwords passwords, TimeProvider clock) : SitePage
{
    private const int TokenDays = 365;

    public IReadOnlyList<AccessTokens.Row> Tokens { get; private set; } = [];

    public Visitor Self => Visitor;

    /// <summary>A token that was just made; shown this once.</summary>
    public string? Fresh { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => Tokens = await tokens.ListAsync(Visitor.Name, cancellationToken);

    public async Task<IActionResult> OnPostPasswordAsync(string? current, string? password, string? again, CancellationToken cancellationToken)
    {
        var person = await people.FindAsync(Visitor.Name, cancellationToken);
        var wrong = person is null || !passwords.Fits(person, current ?? "") ? W["当前密码不对。"]
            : !Passwords.IsGood(password, person.Name) ? W["密码至少 {0} 个字符，不能与用户名相同，也不能只由几个字符重复组成。", Passwords.ShortestAllowed]
            : password != again ? W["两次输入的密码不一致。"]
            : null;
        if (wrong is not null)
        {
            SayWrong(wrong);
            return LocalRedirect("/account");
        }

        var stamp = Guid.NewGuid().ToString("N");
        await people.SetPasswordAsync(person!.Name, passwords.Hash(person.Name, password!), stamp, cancellationToken);
        await SignInModel.SignInAsync(HttpContext, person with { Stamp = stamp });
        Say(W["密码已更改，其他地方的登录已全部退出。"]);
        return LocalRedirect("/account");
    }

    public async Task<IActionResult> OnPostTokenAsync(string? label, CancellationToken cancellationToken)
    {
        // A demonstration has no person to whom a token could belong, and a token must not make others.
        if (Visitor.How is SignedInBy.Demonstration or SignedInBy.Token)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var now = clock.GetUtcNow();
        var name = string.IsNullOrWhiteSpace(label) ? "Excel" : label.Trim();
        Fresh = await tokens.IssueAsync(Visitor.Name, name[..Math.Min(name.Length, 100)], now, now.AddDays(TokenDays), cancellationToken);
        Visit.Note = $"token: {name}";
        await OnGetAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(string? hash, CancellationToken cancellationToken)
    {
        await tokens.RevokeAsync(Visitor.Name, hash ?? "", clock.GetUtcNow(), cancellationToken);
        Say(W["令牌已作废。"]);
        return LocalRedirect("/account");
    }
}
