using Analytics.Import.Documents.Programs;

namespace Analytics.Import.Documents.Conversion;

/// <summary>Turns old and rare formats into today's through LibreOffice: a fresh profile each time, macros and link updates off.</summary>
internal static class LibreOffice
{
    private const string ToInstall = "libreoffice-writer, libreoffice-calc";

    private const string Profile = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
        <item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
        </oor:items>
        """;

    /// <summary>Called before a conversion: whoever watches the time learns that this file needs more of it.</summary>
    public static Action? Starts { get; set; }

    /// <summary>The bytes in the wanted format.</summary>
    /// <param name="ending">Ending of the file as LibreOffice expects it, without the dot.</param>
    /// <param name="wanted">docx or xlsx.</param>
    public static byte[] Convert(byte[] bytes, string ending, string wanted, OpenerSettings settings)
    {
        Starts?.Invoke();
        using var folder = new TemporaryFolder();
        var path = folder.Write("document." + ending, bytes);
        var profile = Directory.CreateDirectory(Path.Combine(folder.Path, "profile", "user"));
        File.WriteAllText(Path.Combine(profile.FullName, "registrymodifications.xcu"), Profile);
        var output = Directory.CreateDirectory(Path.Combine(folder.Path, "out")).FullName;
        var cost = new ExternalProgram.Cost(settings.ConversionTime, settings.ConversionMemory);
        ExternalProgram.Run(
            settings.LibreOffice,
            [$"-env:UserInstallation={new Uri(Path.Combine(folder.Path, "profile")).AbsoluteUri}", "--headless", "--norestore", "--nolockcheck", "--nodefault",
                "--convert-to", wanted, "--outdir", output, path],
            cost, ToInstall, folder.Path);

        // It reports success even where it made nothing.
        var made = new FileInfo(Path.Combine(output, "document." + wanted));
        return !made.Exists ? throw Refusals.Truncated(ending)
            : made.Length > Limits.FileBytes ? throw Refusals.TooLarge(made.Length)
            : File.ReadAllBytes(made.FullName);
    }
}
