using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Analytics.Web.Pages;

/// <summary>A form in which something needed is empty, or is no number where one belongs, changes nothing: its page comes back and says so.</summary>
/// <remarks>A browser stops such a form by itself; what comes here comes from a script, an old browser or a cut connection.</remarks>
internal sealed class UnfilledForms : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var request = context.HttpContext.Request;
        if (context.ModelState.IsValid || !HttpMethods.IsPost(request.Method) || context.HandlerInstance is not SitePage page)
        {
            return;
        }

        page.SayUnfilled(context.ModelState.Where(field => field.Value is { Errors.Count: > 0 }).Select(field => field.Key));
        var query = new QueryBuilder(request.Query.Where(pair => pair.Key != "handler").SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? "")));
        context.Result = new LocalRedirectResult(request.Path + query.ToQueryString());
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
