using System.Net;
using System.Net.Sockets;
using Analytics.Tests.Warehousing;
using Analytics.Tests.Web;
using Dapper;

namespace Analytics.Tests.Faults.Soak;

/// <summary>The site as a program of its own over a warehouse on disk, with an officer whom a proxy on this machine names.</summary>
internal sealed class SoakSite : IDisposable
{
    private const string Officer = "soak";

    private readonly TempWarehouse temp = new();

    public SoakSite(Action<Analytics.Warehousing.Warehouse> fill)
    {
        fill(temp.Warehouse);
        using (var connection = temp.Warehouse.Connect())
        {
            connection.Execute(
                """
                INSERT INTO Person (PersonName, DisplayName, PasswordHash, RoleCode, PlaceCode, Stamp, IsOff, FailedAttempts, CreatedAt)
                VALUES (@Officer, @Officer, '-', 'officer', '', 'soak', 0, 0, '2026-01-01T00:00:00Z')
                """,
                new { Officer });
        }

        var address = $"http://127.0.0.1:{FreePort()}";
        Program = ToolProcess.Start(
            new Dictionary<string, string> { ["ANALYTICS_Proxy__Header"] = "X-Soak", ["ANALYTICS_Proxy__Addresses"] = "127.0.0.1" },
            "serve", "--warehouse", $"sqlite:{temp.Path}", "--urls", address);
        Browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            BaseAddress = new Uri(address),
            Timeout = TimeSpan.FromSeconds(60),
        };
        Browser.DefaultRequestHeaders.Add("X-Soak", Officer);
    }

    public ToolProcess Program { get; }

    public HttpClient Browser { get; }

    public Analytics.Warehousing.Warehouse Warehouse => temp.Warehouse;

    /// <summary>Waits until the site answers.</summary>
    public async Task ReadyAsync()
    {
        for (var look = 0; look < 600 && !Program.HasExited; look++)
        {
            try
            {
                using var answer = await Browser.GetAsync("/health/ready");
                if (answer.IsSuccessStatusCode)
                {
                    // One browser has one anti-forgery cookie: it must be there before several forms are asked for at once.
                    await Browser.GetStringAsync("/import");
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It has not begun to listen.
            }

            await Task.Delay(100);
        }

        Assert.Fail("The site did not start:\n" + Program.Output);
    }

    /// <summary>Uploads files as the page does; false where the site did not take them.</summary>
    public async Task<bool> UploadAsync(IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        var token = RunningSite.TokenIn(await Browser.GetStringAsync("/import"));
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var (name, bytes) in files)
        {
            form.Add(new ByteArrayContent(bytes), "files", name);
        }

        using var answer = await Browser.PostAsync("/import", form);
        return answer.StatusCode == HttpStatusCode.Redirect;
    }

    public void Dispose()
    {
        Browser.Dispose();
        Program.Dispose();
        temp.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
