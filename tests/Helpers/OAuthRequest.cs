namespace PartnerAnalytics.Tests.Helpers;

/// <summary>A request for a token as it reached an <see cref="OAuthServer"/>.</summary>
public sealed record OAuthRequest(string Tenant, IReadOnlyDictionary<string, string> Form)
{
    /// <summary>The value of a field, or null.</summary>
    public string? this[string field] => Form.GetValueOrDefault(field);
}
