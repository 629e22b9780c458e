namespace PartnerAnalytics.Tool.Commands;

/// <summary>How a user signs in.</summary>
internal enum CredentialKind
{
    /// <summary>In the browser that opens.</summary>
    Interactive,

    /// <summary>In a browser, on whatever machine, with a code that is shown.</summary>
    DeviceCode,

    /// <summary>Not here: an access token is given.</summary>
    Token,
}
