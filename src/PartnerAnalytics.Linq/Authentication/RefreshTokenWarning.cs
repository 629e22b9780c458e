namespace PartnerAnalytics.Linq;

/// <summary>A refresh token is about to die because nobody uses it.</summary>
/// <param name="LastUsedOn">When it was obtained or traded for the last time.</param>
/// <param name="ExpiresOn">When it dies unless it is used before. A user has to sign in again after that.</param>
/// <param name="Remaining">The time until then; negative if it has passed.</param>
public sealed record RefreshTokenWarning(DateTimeOffset LastUsedOn, DateTimeOffset ExpiresOn, TimeSpan Remaining);
