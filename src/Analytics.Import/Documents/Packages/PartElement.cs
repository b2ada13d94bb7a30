using System.Xml;

namespace Analytics.Import.Documents.Packages;

/// <summary>An element of an XML part by its local name: office formats change their namespaces from edition to edition and from maker to maker.</summary>
internal sealed class PartElement(string name)
{
    private static readonly XmlReaderSettings Strict = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = Limits.ArchiveBytes,
    };

    private readonly List<(string Name, string Value)> attributes = [];

    public string Name { get; } = name;

    public List<PartElement> Children { get; } = [];

    /// <summary>Text directly inside, child elements left out.</summary>
    public string Text { get; private set; } = "";

    public static PartElement Load(byte[] bytes, string format)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), Strict);
            return Load(reader) ?? throw Refusals.Truncated(format);
        }
        catch (XmlException)
        {
            throw Refusals.Truncated(format);
        }
    }

    private static PartElement? Load(XmlReader reader)
    {
        PartElement? root = null;
        var open = new Stack<PartElement>();
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var element = new PartElement(reader.LocalName);
                    var isEmpty = reader.IsEmptyElement;
                    while (reader.MoveToNextAttribute())
                    {
                        element.attributes.Add((reader.LocalName, reader.Value));
                    }

                    if (open.TryPeek(out var parent))
                    {
                        parent.Children.Add(element);
                    }

                    root ??= element;
                    if (!isEmpty)
                    {
                        open.Push(element);
                        if (open.Count > Limits.XmlDepth)
                        {
                            throw Refusals.TooDeep();
                        }
                    }

                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when open.Count > 0:
                    var inner = open.Peek();
                    inner.Text = inner.Text.Length == 0 ? reader.Value : inner.Text + reader.Value;
                    break;
            }
        }

        return root;
    }

    public string? Attribute(string name)
    {
        foreach (var (key, value) in attributes)
        {
            if (key == name)
            {
                return value;
            }
        }

        return null;
    }

    public PartElement? Child(string name)
    {
        foreach (var child in Children)
        {
            if (child.Name == name)
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>All elements of a name below this one, in order.</summary>
    public IEnumerable<PartElement> All(string name)
    {
        foreach (var child in Children)
        {
            if (child.Name == name)
            {
                yield return child;
            }

            foreach (var inner in child.All(name))
            {
                yield return inner;
            }
        }
    }

    public int? Number(string attribute) =>
        int.TryParse(Attribute(attribute), System.Globalization.NumberStyles.Integer, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A switch that is on when present, unless its <c>val</c> says otherwise.</summary>
    public bool Switch(string child) => Child(child) is { } found && found.Attribute("val") is null or "1" or "true" or "on";
}
