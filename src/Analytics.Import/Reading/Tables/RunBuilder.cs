using System.Runtime.InteropServices;

namespace Analytics.Import.Reading.Tables;

/// <summary>Finds the labels among the pieces, wrapped, cut and misspelt ones too, and what follows each.</summary>
internal sealed class RunBuilder(List<Piece> pieces, List<Run> runs)
{
    // Beyond this a heading with a number in front is a sentence.
    private const int LongestHeading = 30;

    private static readonly Label Heading = new(LabelKind.Section, 0, "");

    // Words since the last figure that are no label yet, or only as part of a longer one.
    private readonly List<int> words = [];
    private bool inTable;

    /// <summary>Adds the runs of the pieces to an empty list.</summary>
    public static void Build(List<Piece> pieces, List<Run> runs)
    {
        var builder = new RunBuilder(pieces, runs);
        for (var i = 0; i < pieces.Count; i++)
        {
            builder.Take(i);
        }

        for (var i = 0; i < runs.Count; i++)
        {
            runs[i] = runs[i] with { To = i + 1 < runs.Count ? runs[i + 1].At : pieces.Count };
        }
    }

    private void Take(int at)
    {
        ref var piece = ref CollectionsMarshal.AsSpan(pieces)[at];
        switch (piece.Kind)
        {
            case PieceKind.Value or PieceKind.Mark:
                words.Clear();
                break;
            case PieceKind.Label when words.Count == 0 || !TryJoin(at):
                Start(piece.Label!, at, at);
                words.Clear();
                if (piece.Label!.Kind is LabelKind.Other or LabelKind.Total)
                {
                    words.Add(at);
                }

                break;
            case PieceKind.Text when inTable && piece.To - piece.From <= 80:
                TakeWords(ref piece, at);
                break;
        }
    }

    private void TakeWords(ref Piece piece, int at)
    {
        if (words.Count > 0 && TryJoin(at))
        {
            return;
        }

        if (LabelBook.Nearest(piece.Text) is { } nearest)
        {
            piece.Kind = PieceKind.Label;
            piece.Label = nearest;
            piece.Guessed = true;
            Start(nearest, at, at);
        }
        else if (!piece.Shared && piece.To - piece.From <= LongestHeading && IsHeading(piece.Text) && !LabelBook.IsFragment(piece.Text))
        {
            runs.Add(new Run(Heading, at, at + 1, 0));
            inTable = false;
            words.Clear();
            return;
        }

        words.Add(at);
    }

    private void Start(Label label, int at, int last)
    {
        runs.Add(new Run(label, at, last + 1, 0));
        inTable = label.Kind != LabelKind.Section && (inTable || label.Table is not null);
    }

    // The longest chain of words, ending here, that makes a label: 本年新 + 制作数量.
    private bool TryJoin(int at)
    {
        var all = CollectionsMarshal.AsSpan(pieces);
        Span<char> room = stackalloc char[128];
        var start = room.Length;
        start = Prepend(all[at].Text, room, start);
        Label? found = null;
        var first = -1;
        for (var w = words.Count - 1; w >= 0 && words.Count - w <= 5 && start > 0; w--)
        {
            ref var before = ref all[words[w]];
            ref var after = ref all[w == words.Count - 1 ? at : words[w + 1]];
            if ((before.Row == after.Row && before.Shared) || (before.InGrid && before.Column != after.Column) || after.Row - before.Row > 3)
            {
                break;
            }

            start = Prepend(before.Text[Ordinals.Skip(before.Text)..], room, start);
            if (start >= 0 && LabelBook.FindFolded(room[start..]) is { } label)
            {
                (found, first) = (label, w);
            }
        }

        if (found is null)
        {
            return false;
        }

        var begin = words[first];
        while (runs.Count > 0 && runs[^1].At >= begin)
        {
            runs.RemoveAt(runs.Count - 1);
        }

        for (var w = first; w < words.Count; w++)
        {
            all[words[w]].Kind = PieceKind.Label;
            all[words[w]].Label = null;
        }

        all[at].Kind = PieceKind.Label;
        all[at].Label = found;
        Start(found, begin, at);
        words.Clear();
        return true;
    }

    private static int Prepend(ReadOnlySpan<char> text, Span<char> room, int start)
    {
        Span<char> folded = stackalloc char[96];
        var length = Characters.Fold(text, folded);
        if (length > start)
        {
            return 0;
        }

        folded[..length].CopyTo(room[(start - length)..]);
        return start - length;
    }

    private static bool IsHeading(ReadOnlySpan<char> text) =>
        text.Length > 4 && "一二三四五六七八".Contains(text[0]) && text[1] is '、' or '．' or '.' or '，';
}
