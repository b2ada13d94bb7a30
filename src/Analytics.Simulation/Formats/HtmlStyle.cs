namespace Analytics.Simulation.Formats;

/// <summary>How one kind of site shows a report: what stands around it, and how it writes paragraphs and cells.</summary>
/// <param name="Id">Name on the command line.</param>
/// <param name="Head">Before the report; `{title}` and `{charset}` are filled in.</param>
/// <param name="Title">The title's line, `{text}` filled in.</param>
/// <param name="Heading">A section's title.</param>
/// <param name="Paragraph">A paragraph.</param>
/// <param name="Table">A table's opening tag.</param>
/// <param name="Cell">A cell, with `{spans}` and `{text}`.</param>
/// <param name="Blank">What a blank cell holds.</param>
/// <param name="Foot">After the report.</param>
internal sealed record HtmlStyle(
    string Id, string Head, string Title, string Heading, string Paragraph, string Table, string Cell, string Blank, string Foot)
{
    public bool IsGb18030 { get; init; }

    public static readonly IReadOnlyList<HtmlStyle> All =
    [
        new("html-plain",
            "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"{charset}\"><title>{title}</title></head><body>\n<div class=\"content\">\n",
            "<h1>{text}</h1>\n", "<h2>{text}</h2>\n", "<p>{text}</p>\n", "<table border=\"1\">\n", "<td{spans}>{text}</td>", "", "</div>\n</body></html>\n"),
        new("html-office",
            "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset={charset}\"><title>{title}</title>\n<style><!-- p.MsoNormal {margin:0cm; text-indent:21pt} --></style></head>\n<body lang=\"ZH-CN\"><div class=\"Section1\">\n",
            "<p class=\"MsoNormal\" align=\"center\"><b><span style=\"font-size:22.0pt\">{text}</span></b></p>\n",
            "<p class=\"MsoNormal\"><!--[if !supportLists]--><span style=\"font-family:黑体\">{text}</span><!--[endif]--></p>\n",
            "<p class=\"MsoNormal\"><span style=\"font-family:仿宋\">{text}</span><o:p></o:p></p>\n",
            "<table class=\"MsoTableGrid\" border=\"1\" cellspacing=\"0\" cellpadding=\"0\">\n",
            "<td{spans} valign=\"top\" style=\"border:solid windowtext 1.0pt;padding:0cm 5.4pt\">\n<p class=\"MsoNormal\" align=\"center\"><span lang=\"EN-US\">{text}</span></p>\n</td>",
            "&nbsp;", "</div></body></html>\n"),
        new("html-portal",
            """
            <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
            <html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}" /><title>{title}_政府信息公开</title>
            <meta name="ColumnName" content="政府信息公开年报" /><script type="text/javascript">var siteId = 20120; function doZoom(size) { return size + 2019; }</script></head>
            <body><div class="top"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/hdjl/">互动交流</a></li><li><a href="/bmfw/">办事服务</a></li></ul></div>
            <div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 政府信息公开年报</div>
            <table class="meta"><tr><td>索引号：</td><td>01500000-2020-00123</td><td>发布日期：</td><td>2020-01-20</td></tr></table>
            <div class="tools">字体：【<a href="javascript:doZoom(16)">大</a> <a href="javascript:doZoom(14)">中</a> <a href="javascript:doZoom(12)">小</a>】 <a href="javascript:window.print()">打印</a></div>
            <div class="TRS_Editor">

            """,
            "<div class=\"bt\">{text}</div>\n", "<div>&emsp;&emsp;<strong>{text}</strong></div>\n", "<div>&emsp;&emsp;{text}</div>\n",
            "<table width=\"100%\" border=\"1\" cellspacing=\"0\"><tbody>\n", "<td{spans}><div style=\"text-align:center\">{text}</div></td>", "&nbsp;",
            """
            </div>
            <div class="share">分享到：<a href="#">微信</a> <a href="#">微博</a></div><div class="close"><a href="javascript:window.close()">关闭窗口</a></div>
            <div class="footer">主办：政务公开办公室　备案号：00012345号　网站标识码：6301000001</div></body></html>

            """)
        { IsGb18030 = true },
        new("html-breaks",
            "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset={charset}\"><title>{title}</title></head><body>\n<table width=\"980\" align=\"center\"><tr><td class=\"bg\">\n<font size=\"3\">\n",
            "<center><b>{text}</b></center><br>\n", "<br>　　<b>{text}</b><br>\n", "　　{text}<br>\n",
            "<table border=1>\n", "<td{spans} align=center>{text}</td>", "　", "</font></td></tr></table>\n</body></html>\n")
        { IsGb18030 = true },
        new("html-sections",
            "<!doctype html>\n<html lang=\"zh\"><head><meta charset=\"{charset}\"><meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title></head>\n<body><header><a href=\"/\">门户首页</a></header><main><article>\n",
            "<h1 class=\"article-title\">{text}</h1>\n", "<section><h3>{text}</h3></section>\n", "<p style=\"text-indent: 2em;\"><span>{text}</span></p>\n",
            "<div class=\"table-wrap\"><table>\n", "<td{spans}><span>{text}</span></td>", "&#160;", "</article></main><footer><p>版权所有 2008-2026</p></footer></body></html>\n"),
    ];
}
