using Analytics.Tests.Web;

namespace Analytics.BrowserTests;

/// <summary>One browser and one site for all tests of this project.</summary>
[CollectionDefinition(nameof(BrowserTests))]
public sealed class BrowserTests : ICollectionFixture<Chromium>, ICollectionFixture<RunningSite>;
