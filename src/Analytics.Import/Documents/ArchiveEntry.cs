namespace Analytics.Import.Documents;

/// <summary>A file that came in an archive or with an e-mail.</summary>
/// <param name="Name">As the archive names it, folders before it with slashes; for people, never a path to write to.</param>
/// <param name="Bytes">Empty where <see cref="Refusal"/> says why.</param>
/// <param name="Sender">Address of the e-mail that it came with.</param>
/// <param name="SentAt">When that e-mail was sent.</param>
public sealed record ArchiveEntry(string Name, byte[] Bytes, string? Sender = null, DateTimeOffset? SentAt = null)
{
    /// <summary>Why this one file could not be unpacked; the others are not affected.</summary>
    public Refusal? Refusal { get; init; }
}
