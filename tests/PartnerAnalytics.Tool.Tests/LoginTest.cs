using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Tool.Tests;

/// <summary>A machine, an authority, and the command that lets a user sign in there.</summary>
public abstract class LoginTest : IAsyncLifetime
{
    protected const string Scope = "https://api.partnercenter.microsoft.com/user_impersonation";

    private protected DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("partner-analytics-");

    private protected FakeSurroundings Surroundings { get; } = new();

    private protected OAuthServer Server { get; set; } = null!;

    private protected string Store => Path.Combine(Folder.FullName, "token.json");

    public async Task InitializeAsync()
    {
        Server = await OAuthServer.StartAsync();
        Surroundings.Variables["PARTNER_ANALYTICS_CLIENT_SECRET"] = Server.ClientSecret;
    }

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        Folder.Delete(recursive: true);
    }

    private protected string[] Arguments(string? authority = null) =>
    [
        "login", "--tenant", OAuthServer.Tenant, "--client-id", OAuthServer.ClientId, "--store", Store, "--authority",
        authority ?? Server.Address.AbsoluteUri,
    ];

    private protected Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] more) =>
        ToolRun.CompleteAsync(Surroundings, more is ["login", ..] ? more : [.. Arguments(), .. more]);

    private protected void AssertNothingWasStored() => Assert.False(File.Exists(Store));
}
