using System.Globalization;

namespace PartnerAnalytics.Linq;

/// <summary>The refresh token of a user who has signed in. <see cref="ToString"/> does not show it.</summary>
public sealed class PartnerRefreshToken
{
    /// <summary>Wraps a token that was just obtained, or that a store has kept.</summary>
    /// <param name="value">The token itself.</param>
    /// <param name="lastUsedOn">When it was obtained or, if that is later, exchanged for the last time.</param>
    /// <exception cref="ArgumentException">The token is empty.</exception>
    public PartnerRefreshToken(string value, DateTimeOffset lastUsedOn)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        Value = value;
        LastUsedOn = lastUsedOn;
    }

    /// <summary>The token itself, a secret.</summary>
    public string Value { get; }

    /// <summary>When it was obtained or, if that is later, exchanged for the last time. It expires after 90 days without use.</summary>
    public DateTimeOffset LastUsedOn { get; }

    /// <summary>Says when it was used, and nothing of the token.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"refresh token, last used {LastUsedOn.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z");
}
