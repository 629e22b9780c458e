namespace PartnerAnalytics.Tests.Helpers;

/// <summary>An answer of an <see cref="OAuthServer"/>.</summary>
internal sealed record OAuthReply(int Status, string Body, IReadOnlyList<(string Name, string Value)> Headers);
