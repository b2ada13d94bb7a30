using Analytics.Warehousing;

namespace Analytics.Web.Showing;

/// <summary>How pages print the state of a publication.</summary>
public static class PublicationWords
{
    /// <summary>The tone of a state, in the classes that filing states have: what is well, what waits, what needs somebody.</summary>
    public static string Tone(string state) => state switch
    {
        PublicationStates.Published => States.Accepted,
        PublicationStates.Late => States.Received,
        PublicationStates.Differs or PublicationStates.Overdue => States.Overdue,
        PublicationStates.NotRequired => States.NotRequired,
        _ => States.Unknown,
    };

    /// <summary>The site of an address: enough to recognise it in a narrow column.</summary>
    public static string Host(string address) => Uri.TryCreate(address, UriKind.Absolute, out var parsed) ? parsed.Host : address;
}
