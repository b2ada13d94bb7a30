using Analytics.Tests.Conventions;
using Analytics.Web;
using Microsoft.Extensions.Configuration;

namespace Analytics.Tests.Web;

public sealed class SettingsFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("settings-");

    [Theory]
    [InlineData("{ \"Inbx\": { \"Folders\": [] } }", "Inbx")]
    [InlineData("{ \"Proxy\": { \"Addresses\": \"10.0.0\u200B.1\" } }", "Proxy:Addresses")]
    [InlineData("{ \"Proxy\": { \"Https\": \"yes\" } }", "Proxy:Https")]
    [InlineData("{ \"Scheduler\": { \"Storage\": \"disk\" } }", "Scheduler:Storage")]
    [InlineData("{ \"Metrics\": { \"Endpoint\": \"collector\" } }", "Metrics:Endpoint")]
    [InlineData("{ \"OpenId\": { \"Authority\": \"https://id.example\" } }", "OpenId:")]
    [InlineData("{ \"OpenId\": { \"Issuer\": \"https://id.example\" } }", "OpenId:Issuer")]
    [InlineData("{ \"urls\": ", "analytics.json")]
    public void A_slip_is_told_with_its_key(string json, string key)
    {
        var slip = Assert.Throws<FormatException>(() => From(json));

        Assert.Contains(key, slip.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_holds()
    {
        var settings = From("""{ "urls": "http://127.0.0.1:6000", "Proxy": { "Https": "true", "Addresses": "127.0.0.1, ::1" }, "Metrics": { "Endpoint": "http://127.0.0.1:4318" } }""");

        Assert.Equal("http://127.0.0.1:6000", settings.Urls);
        Assert.True(settings.HttpsAtProxy);
        Assert.Equal(2, settings.ProxyAddresses.Count);
        Assert.Equal("/", settings.MetricsEndpoint!.AbsolutePath);
    }

    [Fact]
    public void Every_key_is_explained_on_the_page_on_installing()
    {
        var page = Repository.Read("docs/install.md");

        Assert.All(SettingsFile.Keys, key => Assert.Contains($"`{key}", page, StringComparison.Ordinal));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private SiteSettings From(string json)
    {
        File.WriteAllText(Path.Combine(folder.FullName, "analytics.json"), json);
        return SiteSettings.From(SettingsFile.Read(folder.FullName, []));
    }
}
