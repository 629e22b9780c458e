using System.Globalization;
using System.Text.Json;

namespace PartnerAnalytics.Linq.Authentication;

/// <summary>What a token endpoint gives.</summary>
internal sealed class TokenResponse
{
    private TokenResponse(string? accessToken, string? refreshToken, string? tokenType, TimeSpan? expiresIn, TimeSpan? refreshIn)
    {
        AccessToken = accessToken;
        RefreshToken = refreshToken;
        TokenType = tokenType;
        ExpiresIn = expiresIn;
        RefreshIn = refreshIn;
    }

    public string? AccessToken { get; }

    public string? RefreshToken { get; }

    public string? TokenType { get; }

    /// <summary>How long the access token lives.</summary>
    public TimeSpan? ExpiresIn { get; }

    /// <summary>After what time the authority would like the next one to be requested.</summary>
    public TimeSpan? RefreshIn { get; }

    /// <summary>What lacks for the response to be of use; null if nothing.</summary>
    public string? Defect => this switch
    {
        { AccessToken: null or "" } => "it holds no access token",
        { TokenType: { } type } when !type.Equals("Bearer", StringComparison.OrdinalIgnoreCase) => "its token is not a bearer token",
        { ExpiresIn: null } => "it does not say when the access token expires",
        _ => null,
    };

    /// <summary>Reads the body of a good response; null if it is no JSON object.</summary>
    public static TokenResponse? Read(BinaryData body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            return root.ValueKind != JsonValueKind.Object
                ? null
                : new TokenResponse(
                    Text(root, "access_token"), Text(root, "refresh_token"), Text(root, "token_type"),
                    Seconds(root, "expires_in"), Seconds(root, "refresh_in"));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // Endpoints of version 1 wrote numbers as strings.
    private static TimeSpan? Seconds(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value))
        {
            return null;
        }

        var text = value.ValueKind switch
        {
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.String => value.GetString(),
            _ => null,
        };
        return uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null;
    }
}
