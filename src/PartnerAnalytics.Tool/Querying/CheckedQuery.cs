using System.Globalization;
using Microsoft.CodeAnalysis;

namespace PartnerAnalytics.Tool.Querying;

/// <summary>A query that the compiler has seen.</summary>
/// <param name="Diagnostics">What is wrong with it or doubtful, in the order of the text.</param>
/// <param name="Requests">The requests that it becomes, one for each query in it that is right.</param>
/// <param name="Compilation">What runs; null if it is refused.</param>
internal sealed record CheckedQuery(
    IReadOnlyList<QueryDiagnostic> Diagnostics, IReadOnlyList<string> Requests, Compilation? Compilation)
{
    /// <summary>The diagnostics as the compiler and the rules give them, for those who correct what they say.</summary>
    public IReadOnlyList<Diagnostic> Found { get; init; } = [];

    /// <summary>A query that cannot run.</summary>
    public static CheckedQuery Refused(IReadOnlyList<QueryDiagnostic> diagnostics) => new(diagnostics, [], null);

    /// <summary>Emits the assembly that <see cref="QueryRun"/> runs.</summary>
    /// <exception cref="ArgumentException">The query was refused.</exception>
    public byte[] Emit(CancellationToken cancellationToken)
    {
        var compilation = Compilation ?? throw new ArgumentException("The query was refused.");
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, cancellationToken: cancellationToken);
        return emitted.Success ? image.ToArray() : throw new InvalidOperationException(
            "The query cannot be compiled: " + emitted.Diagnostics[0].GetMessage(CultureInfo.InvariantCulture));
    }
}
