using Analytics.Core.Forms;

namespace Analytics.Import.Reading.Tables;

/// <summary>What a printed label is on the form.</summary>
internal enum LabelKind : byte
{
    /// <summary>A section's title; ends whatever table stands before it.</summary>
    Section,

    /// <summary>第二十条第…项.</summary>
    Group,

    /// <summary>信息内容, the head of a group's label column.</summary>
    RowHead,

    /// <summary>A column's header in the disclosure table.</summary>
    Column,

    /// <summary>A row of the disclosure table.</summary>
    Row,

    /// <summary>A row that some provinces add and the form does not know.</summary>
    ExtraRow,

    /// <summary>Note, banner or remark of the applications table; carries no figures.</summary>
    Banner,

    /// <summary>An applicant column's header.</summary>
    Applicant,

    /// <summary>The header of a column with the organisations' own sum.</summary>
    Subtotal,

    /// <summary>A heading over lines of the applications table; carries no figures.</summary>
    Heading,

    /// <summary>A line of the applications table.</summary>
    Line,

    /// <summary>行政复议, 行政诉讼 and its two kinds.</summary>
    Proceeding,

    /// <summary>结果维持, 结果纠正, 其他结果, 尚未审结.</summary>
    Result,

    /// <summary>总计: a column of two tables, and a line of one.</summary>
    Total,

    /// <summary>其他: an applicant column, and the last line of 其他处理.</summary>
    Other,
}

/// <summary>One label of the form as the reader knows it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Row family, column, line or place, by kind.</param>
/// <param name="Text">Comparable form, without ordinals.</param>
/// <param name="Edition">The edition that alone prints it; unknown where several do.</param>
/// <param name="Measure">The line's measure, for lines.</param>
/// <param name="Ordinal">The digits before it as printed (`2` of `2.其他法律行政法规禁止公开`), or zero.</param>
internal sealed record Label(LabelKind Kind, int Key, string Text, Edition Edition = Edition.Unknown, Measure? Measure = null, int Ordinal = 0)
{
    /// <summary>The table that it belongs to; null for section titles and for words of several tables.</summary>
    public FormTable? Table => Kind switch
    {
        LabelKind.Group or LabelKind.RowHead or LabelKind.Column or LabelKind.Row or LabelKind.ExtraRow => FormTable.Disclosure,
        LabelKind.Banner or LabelKind.Applicant or LabelKind.Subtotal or LabelKind.Heading or LabelKind.Line => FormTable.Applications,
        LabelKind.Proceeding or LabelKind.Result => FormTable.Proceedings,
        _ => null,
    };
}
