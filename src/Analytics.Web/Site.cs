namespace Analytics.Web;

/// <summary>The web site as a program: pages, API, sign-in and the scheduler.</summary>
public sealed class Site
{
    private Site()
    {
    }

    public static void Main(string[] args) => Build(args).Run();

    /// <summary>The application, ready to run.</summary>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        return builder.Build();
    }
}
