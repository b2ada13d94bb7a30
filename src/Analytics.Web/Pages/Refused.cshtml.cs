using System.Globalization;
using Analytics.Web.Access;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Web.Pages;

/// <summary>Why a request was not answered, in plain words, with a number to quote.</summary>
[Needs(Role.Anyone, Role.Anyone)]
[IgnoreAntiforgeryToken]
public sealed class RefusedModel : SitePage
{
    public int Status { get; private set; }

    public string Number { get; private set; } = "";

    public string Heading => W[Status switch
    {
        400 => "请求不完整",
        401 => "请先登录",
        403 => "不在您的权限范围内",
        404 => "没有这个页面",
        413 => "文件太大",
        429 => "请求太频繁",
        _ => "出错了",
    }];

    public string WhatToDo => W[Status switch
    {
        400 => "页面可能停留太久已经失效。请返回上一页，刷新后再试一次。",
        401 => "登录后才能查看。",
        403 => "您的账号不能查看或办理这个单位或这项工作。如有需要，请联系管理员调整。",
        404 => "地址可能不对，或者内容已经不在了。",
        413 => "单个文件不超过 64 MB。请拆分或压缩图片后再传。",
        429 => "请等一分钟再试。",
        _ => "这不是您的操作造成的。请把下面的编号告诉管理员。",
    }];

    public IActionResult OnGet()
    {
        // From the address itself: where a form is too broken to be read, nothing is bound.
        Status = int.TryParse(RouteData.Values["status"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 400 and < 600 ? status : 500;
        Number = Numbers.Of(HttpContext);
        return IsForPrograms ? new ObjectResult(new ProblemDetails { Status = Status, Title = Heading, Detail = WhatToDo, Extensions = { ["number"] = Number } }) { StatusCode = Status } : Page();
    }

    public IActionResult OnPost() => OnGet();

    // A program that asked the interface cannot read a page.
    private bool IsForPrograms =>
        (HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path)?.StartsWith("/api/", StringComparison.Ordinal) == true;
}
