using Azure.Core;

namespace PartnerAnalytics.Linq.Authentication;

/// <summary>What tells requests for access tokens apart.</summary>
/// <param name="Scopes">The scopes, joined by blanks.</param>
/// <param name="IsCaeEnabled">Whether the caller can answer challenges.</param>
/// <param name="Claims">The claims of a challenge; null for none.</param>
internal readonly record struct TokenKey(string Scopes, bool IsCaeEnabled, string? Claims)
{
    /// <summary>The key of tokens that serve requests without a challenge.</summary>
    public TokenKey WithoutClaims => this with { Claims = null };

    /// <exception cref="ArgumentException">The context names no scope.</exception>
    public static TokenKey Of(TokenRequestContext context) => context.Scopes is { Length: > 0 } scopes
        ? new TokenKey(string.Join(' ', scopes), context.IsCaeEnabled, string.IsNullOrEmpty(context.Claims) ? null : context.Claims)
        : throw new ArgumentException("A scope is needed.", nameof(context));
}
