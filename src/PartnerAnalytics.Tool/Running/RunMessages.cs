using System.Text.Json.Serialization;

namespace PartnerAnalytics.Tool.Running;

/// <summary>A line that the process of a query writes; its first member is its kind. Lines of rows are written by <see cref="RunWriter"/>.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(TokenRequest), "token")]
[JsonDerivedType(typeof(RunColumns), "columns")]
[JsonDerivedType(typeof(RunUri), "uri")]
[JsonDerivedType(typeof(RunEnd), "end")]
[JsonDerivedType(typeof(RunError), "error")]
internal abstract record RunMessage;

/// <summary>Asks for a token; the next line of input is it.</summary>
/// <param name="Service">Whose.</param>
/// <param name="Scopes">What it is for.</param>
/// <param name="Claims">What the service demands beside it, after it turned one away.</param>
internal sealed record TokenRequest(RelayedService Service, string[] Scopes, string? Claims = null) : RunMessage;

/// <summary>The columns of the rows that follow.</summary>
/// <param name="Columns">The columns.</param>
internal sealed record RunColumns(IReadOnlyList<RunColumn> Columns) : RunMessage;

/// <summary>A column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What its values are.</param>
internal sealed record RunColumn(string Name, RunValueType Type);

/// <summary>What values are, as far as whoever shows them has to know.</summary>
internal enum RunValueType
{
    /// <summary>Texts, and all else.</summary>
    Text,

    /// <summary>Numbers; a text where JSON readers would round them.</summary>
    Number,

    /// <summary>Days and times, in UTC, in ISO 8601.</summary>
    Date,

    /// <summary>True or false.</summary>
    Boolean,
}

/// <summary>The URI of the first request.</summary>
/// <param name="Uri">The URI; null if the query sends none.</param>
internal sealed record RunUri(Uri? Uri = null) : RunMessage;

/// <summary>All rows that were wanted have been written.</summary>
/// <param name="HasMore">Whether there are more.</param>
internal sealed record RunEnd(bool HasMore) : RunMessage;

/// <summary>The query failed.</summary>
/// <param name="Error">What went wrong.</param>
internal sealed record RunError(string Error) : RunMessage
{
    public static RunError OutOfMemory { get; } =
        new("The query needs more memory than it may. Ask for fewer rows at once, or let the service group them.");
}
