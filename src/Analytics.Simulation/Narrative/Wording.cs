using System.Text;

namespace Analytics.Simulation.Narrative;

/// <summary>Our own sentences for every topic of a report, several a topic, with places for figures and names.</summary>
internal static class Wording
{
    private static readonly Dictionary<string, Sentence[]> Topics = Load();

    public static IReadOnlyList<Sentence> On(string topic) => Topics[topic];

    private static Dictionary<string, Sentence[]> Load()
    {
        using var stream = typeof(Wording).Assembly.GetManifestResourceStream("Narrative/wording.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var topics = new Dictionary<string, List<Sentence>>(StringComparer.Ordinal);
        List<Sentence>? current = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                topics.Add(line[2..], current = []);
            }
            else if (line.Length > 0)
            {
                current!.Add(new Sentence(line));
            }
        }

        return topics.ToDictionary(topic => topic.Key, topic => topic.Value.ToArray(), StringComparer.Ordinal);
    }
}
