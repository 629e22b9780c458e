namespace PartnerAnalytics.Tests.Helpers;

/// <summary>The ids in the refusals of an <see cref="OAuthServer"/>.</summary>
public static class OAuthIds
{
    public const string Trace = "aaaaaaaa-0000-1111-2222-333333333333";
    public const string Correlation = "bbbbbbbb-0000-1111-2222-333333333333";
}
