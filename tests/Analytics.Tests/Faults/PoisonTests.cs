using Analytics.Import;
using Analytics.Import.Documents;
using Analytics.Jobs.Importing;
using Analytics.Tests.Warehousing;
using Analytics.Warehousing;

namespace Analytics.Tests.Faults;

/// <summary>A file that hangs its reader, kills it or crashes a converter costs its own attempts; the others of its batch are loaded at once.</summary>
public sealed class PoisonTests : IDisposable
{
    private readonly FaultScene scene = new(2021, 2021);
    private readonly TestClock clock = TestClock.On(2026, 8, 1);
    private readonly TempWarehouse temp;
    private readonly string scripts = Directory.CreateTempSubdirectory("poison-").FullName;

    public PoisonTests() => temp = new TempWarehouse(clock);

    [SkippableTheory]
    [InlineData("sleep 60", "too-slow")]
    [InlineData("exit 9", "reader-died")]
    [InlineData("kill -9 $$", "reader-died")]
    public async Task A_reader_that_hangs_or_dies_costs_its_file_alone(string script, string code)
    {
        Skip.If(OperatingSystem.IsWindows(), "The reader that fails here is a shell script.");
        Enqueue(("年报.docx", Word()));

        var summary = await new QueueWorker(temp.Warehouse, Reading(settings => settings with { ReadingProgram = Script(script), ReadingTime = TimeSpan.FromSeconds(0.5) })).RunAsync();

        Assert.Equal(scene.Reports, summary.Loaded);
        Assert.Contains(code, temp.Warehouse.Query<string>("SELECT i.ReasonCode FROM ImportItem AS i"));
    }

    [SkippableTheory]
    [InlineData("sleep 60")]
    [InlineData("kill -9 $$")]
    [InlineData("exit 1")]
    public async Task A_converter_that_hangs_or_crashes_costs_its_file_alone_and_a_bounded_number_of_tries(string script)
    {
        Skip.If(OperatingSystem.IsWindows(), "The converter that fails here is a shell script.");
        Enqueue(("年报.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[4096]]));
        var reading = Reading(settings => settings with { LibreOffice = Script(script), ConversionTime = TimeSpan.FromSeconds(0.5) });

        var loaded = (await new QueueWorker(temp.Warehouse, reading).RunAsync()).Loaded;
        for (var again = 0; again < WaitingFiles.MostTries; again++)
        {
            clock.Pass(TimeSpan.FromHours(3));
            loaded += (await new QueueWorker(temp.Warehouse, reading).RunAsync()).Loaded;
        }

        Assert.Equal(scene.Reports, loaded);
        Assert.Single(temp.Warehouse.Imports.SetAsideFiles());
        Assert.Equal(0, temp.Warehouse.Queue.State().Waiting);
    }

    [Fact]
    public async Task A_file_that_would_take_all_memory_is_set_aside_and_the_rest_is_loaded()
    {
        // A hundred thousand rows of a table that say of themselves that they span thousands more.
        var page = "<html><body><table>" + string.Concat(Enumerable.Repeat("<tr><td rowspan=\"65534\" colspan=\"1000\">1</td></tr>", 100_000)) + "</table></body></html>";
        Enqueue(("年报.html", System.Text.Encoding.UTF8.GetBytes(page)));

        var summary = await new QueueWorker(temp.Warehouse).RunAsync();

        Assert.Equal(scene.Reports, summary.Loaded);
        Assert.Equal(1, temp.Warehouse.Queue.State() is { } state ? state.SetAside + state.Waiting : 0);
    }

    public void Dispose()
    {
        temp.Dispose();
        scene.Dispose();
        Directory.Delete(scripts, recursive: true);
    }

    private void Enqueue((string Name, byte[] Bytes) poison) => temp.Warehouse.Queue.Add(
        temp.Warehouse.Imports.Begin(new ImportRequest("post", "clerk")),
        [
            .. Directory.GetFiles(scene.Post).Order(StringComparer.Ordinal).Select(path => new FileToImport(Path.GetFileName(path), path)),
            new FileToImport(poison.Name, null, poison.Bytes),
        ]);

    private static ReadSettings Reading(Func<OpenerSettings, OpenerSettings> change) => ReadSettings.Default with { Opener = change(ReadSettings.Default.Opener) };

    private static byte[] Word() => Analytics.Simulation.Simulator.Reports(new Analytics.Simulation.SimulationPlan { Under = "630106", FromYear = 2022, ToYear = 2022, Seed = 5, Layouts = ["docx"] }).First().Bytes;

    private string Script(string body)
    {
        var path = Path.Combine(scripts, "program");
        File.WriteAllText(path, "#!/bin/sh\n" + body + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }
}
