using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Analytics.Tests.Warehousing;
using Analytics.Warehousing;
using Analytics.Web;

namespace Analytics.Tests.Web;

public sealed class MetricsTests : IDisposable
{
    private readonly TempWarehouse temp = new(TestClock.On(2026, 1, 20));

    [Fact]
    public void The_queue_and_the_imports_are_counted_from_the_warehouse()
    {
        temp.Warehouse.Queue.Add(1, [new("a.txt", "/nowhere/a.txt"), new("b.txt", "/nowhere/b.txt")]);
        using var metrics = new Metrics(temp.Warehouse, new SiteSettings());
        var seen = new Dictionary<string, long>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, listening) => { if (instrument.Meter.Name == Metrics.Name) { listening.EnableMeasurementEvents(instrument); } } };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => seen.TryAdd($"{instrument.Name} {tags[0].Value}", value));
        listener.Start();

        listener.RecordObservableInstruments();

        Assert.Contains(seen, pair => pair.Key == "analytics.queue.files waiting");
        Assert.Contains(seen, pair => pair.Key == "analytics.imports loaded");
    }

    [Fact]
    public async Task A_collector_that_the_settings_name_gets_them()
    {
        temp.Warehouse.Queue.Add(1, [new("a.txt", "/nowhere/a.txt")]);
        var port = FreePort();
        using var collector = new HttpListener();
        collector.Prefixes.Add($"http://127.0.0.1:{port}/");
        collector.Start();
        var got = Task.Run(async () =>
        {
            var call = await collector.GetContextAsync();
            using var body = new MemoryStream();
            await call.Request.InputStream.CopyToAsync(body);
            call.Response.Close();
            return (call.Request.Url!.AbsolutePath, Text: Encoding.Latin1.GetString(body.ToArray()));
        });
        using var metrics = new Metrics(temp.Warehouse, new SiteSettings { MetricsEndpoint = new Uri($"http://127.0.0.1:{port}/") });

        Assert.True(metrics.Flush());

        var (path, text) = await got.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal("/v1/metrics", path);
        Assert.Contains("analytics.queue.files", text, StringComparison.Ordinal);
        Assert.DoesNotContain("a.txt", text, StringComparison.Ordinal);
    }

    public void Dispose() => temp.Dispose();

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
