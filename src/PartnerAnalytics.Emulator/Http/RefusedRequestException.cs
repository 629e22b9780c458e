using System.Collections.Immutable;

namespace PartnerAnalytics.Emulator.Http;

/// <summary>A request whose response is an error: its status, and what the error's body says.</summary>
internal sealed class RefusedRequestException(int status, string code, string description, params ImmutableArray<string> names)
    : Exception(description)
{
    public int Status => status;

    public string Code => code;

    /// <summary>The names, such as that of a parameter, which the description is about: the <c>data</c> of the body.</summary>
    public ImmutableArray<string> Names => names;

    /// <summary>A parameter of the query string that the service does not accept.</summary>
    public static RefusedRequestException BadParameter(string parameter, string description)
        => new(400, "InvalidQueryParameter", $"{parameter}: {description}", parameter);
}
