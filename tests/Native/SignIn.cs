using System.Net;
using System.Net.Http.Headers;
using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using PartnerAnalytics.Linq;

namespace Native;

/// <summary>
/// Clients of the container: that of Partner Center signs in with a refresh token, whose authority answers in the process, and that of the Store
/// with a token that is there.
/// </summary>
internal static class SignIn
{
    public static ServiceProvider CreateContainer(Uri endpoint, string accessToken, string storePath)
    {
        var store = new FileRefreshTokenStore(storePath);
        store.TrySave(new PartnerRefreshToken("first", DateTimeOffset.UtcNow), expectedVersion: null);
        var services = new ServiceCollection();
        services.AddPartnerAnalytics(settings =>
        {
            settings.Endpoint = endpoint;
            settings.TenantId = "contoso.onmicrosoft.com";
            settings.ClientId = "11111111-2222-3333-4444-555555555555";
            settings.ClientSecret = "secret";
            settings.RefreshTokenStoreFactory = _ => store;
            settings.ConfigureCredential = (_, options) => options.Transport = new HttpClientTransport(new Authority(accessToken));
        });
        services.AddStoreAnalytics(settings =>
        {
            settings.Endpoint = endpoint;
            settings.Credential = DelegatedTokenCredential.Create((_, _) => new AccessToken(accessToken, DateTimeOffset.MaxValue));
        });
        return services.BuildServiceProvider();
    }

    private sealed class Authority(string accessToken) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var form = await request.Content!.ReadAsStringAsync(cancellationToken);
            Console.WriteLine($"{request.RequestUri!.AbsolutePath}: {string.Join(", ", form.Split('&').Select(field => field.Split('=')[0]))}");
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(
                    $$"""{"token_type":"Bearer","expires_in":3600,"access_token":"{{accessToken}}","refresh_token":"second"}""",
                    new MediaTypeHeaderValue("application/json")),
            };
        }
    }
}
