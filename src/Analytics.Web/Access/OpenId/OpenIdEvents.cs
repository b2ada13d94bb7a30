using System.Security.Claims;
using Analytics.Warehousing.People;
using Analytics.Web.Pages;
using Analytics.Web.Pages.Account;
using Analytics.Web.Wording;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace Analytics.Web.Access.OpenId;

/// <summary>Whom the provider has recognised becomes one of our accounts, with its role and its part of the tree, or is refused: accounts and rights are given here alone.</summary>
public sealed class OpenIdEvents(OpenIdSettings settings, PeopleList people, AuditTrail audit, TimeProvider clock, Words words, SiteSettings site, ILogger<OpenIdEvents> log) : OpenIdConnectEvents
{
    private Words W => words;

    /// <summary>Everything that the provider sent has been checked; now it is asked whose account this is.</summary>
    public override async Task TicketReceived(TicketReceivedContext context)
    {
        var name = context.Principal?.FindFirstValue(settings.NameClaim)?.Trim() ?? "";
        var person = name.Length is 0 or > 100 ? null : await people.FindAsync(name, context.HttpContext.RequestAborted);

        // A server may hold two spellings for the same name where the provider does not.
        if (person is null || person.IsOff || person.Name != name)
        {
            await RememberAsync(context.HttpContext, "sign-in-refused", name);
            Refuse(context, name.Length == 0
                ? W["{0}没有给出您的用户名，请告诉本级政务公开办公室的管理员：缺少 {1}。", settings.Label, settings.NameClaim]
                : W["“{0}”在本系统没有账号或已停用。请向本级政务公开办公室的管理员申请，由管理员在“人员”页面建立同名账号并给予角色和范围。", name]);
            return;
        }

        await people.SawAsync(person.Name, clock.GetUtcNow(), context.HttpContext.RequestAborted);
        await RememberAsync(context.HttpContext, "sign-in", person.Name);
        context.Principal = SignInModel.PrincipalOf(person);
    }

    /// <summary>The provider refused, or what came back is not an answer to what this browser asked.</summary>
    public override Task RemoteFailure(RemoteFailureContext context)
    {
        log.LogWarning("Signing in by the identity provider failed: {Reason}", context.Failure?.Message);
        Refuse(context, W["{0}没有完成登录，请再试一次。", settings.Label]);
        return Task.CompletedTask;
    }

    /// <summary>A provider without an address for it keeps its own session; ours has ended all the same.</summary>
    public override Task RedirectToIdentityProviderForSignOut(RedirectContext context)
    {
        context.ProtocolMessage.ClientId = settings.ClientId;
        if (string.IsNullOrEmpty(context.ProtocolMessage.IssuerAddress))
        {
            context.Response.Redirect("/sign-in");
            context.HandleResponse();
        }

        return Task.CompletedTask;
    }

    private static void Refuse<T>(HandleRequestContext<T> context, string sentence)
        where T : AuthenticationSchemeOptions
    {
        NextPage.SayWrong(context.HttpContext, sentence);
        context.Response.Redirect("/sign-in");
        context.HandleResponse();
    }

    private Task RememberAsync(HttpContext context, string action, string name) => audit.AddAsync(
        new AuditEntry
        {
            At = clock.GetUtcNow(), Person = name.Length <= 100 ? name : name[..100], Action = action, Detail = "openid",
            Address = ClientAddress.Of(context, site)?.ToString() ?? "",
        }, context.RequestAborted);
}
