using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using PartnerAnalytics.Linq.Analyzers;
using PartnerAnalytics.Linq.Analyzers.Tracing;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>An operation that makes a <c>DateTime</c>, and how it makes one in UTC.</summary>
/// <param name="Title">What changes, with a place for the words that say where.</param>
/// <param name="Changes">The changes of text.</param>
/// <param name="Declared">The variable or field that it is the value of.</param>
internal sealed record UtcOrigin(string Title, IReadOnlyList<TextChange> Changes, string? Declared)
{
    private const string SameInstant = "the same instant, in UTC";
    private const string OtherDay = "the day in UTC, which may be another";

    /// <summary>Finds how an operation makes a date in UTC; null where it cannot.</summary>
    public static UtcOrigin? TryFind(FixedSource source, IOperation origin) => origin switch
    {
        IPropertyReferenceOperation { Property: { ContainingType.SpecialType: SpecialType.System_DateTime, Name: "Now" } } =>
            Rename(origin, "DateTime.", "UtcNow", "the time in UTC"),
        IPropertyReferenceOperation { Property: { ContainingType.SpecialType: SpecialType.System_DateTime, Name: "Today" } } =>
            Rename(origin, "DateTime.", "UtcNow.Date", OtherDay),
        IPropertyReferenceOperation { Property: { ContainingType: var type, Name: var name } }
            when Types.IsSystem(type, nameof(DateTimeOffset)) =>
            name == "Date" ? Rename(origin, "", "UtcDateTime.Date", OtherDay) : Rename(origin, "", "UtcDateTime", SameInstant),
        IPropertyReferenceOperation { Property: { ContainingType: var type, Name: var name } } when DateTimeOrigins.IsOfFiles(type) =>
            Rename(origin, "", name + "Utc", SameInstant),
        IInvocationOperation { TargetMethod: { ContainingType: var type, Name: var name } } when DateTimeOrigins.IsOfFiles(type) =>
            Rename(origin, "", name + "Utc", SameInstant),
        IInvocationOperation
        {
            TargetMethod: { ContainingType.SpecialType: SpecialType.System_DateTime, Name: nameof(DateTime.FromFileTime) }
        } =>
            Rename(origin, "", nameof(DateTime.FromFileTimeUtc), SameInstant),
        IInvocationOperation
        {
            TargetMethod: { ContainingType.SpecialType: SpecialType.System_DateTime, Name: nameof(DateTime.ToLocalTime) }
        } =>
            Rename(origin, "", nameof(DateTime.ToUniversalTime), SameInstant),
        IInvocationOperation
        {
            TargetMethod: { ContainingType: var type, Name: "ToDateTime", Parameters.Length: 1 },
            Syntax: InvocationExpressionSyntax { ArgumentList: var list }
        }
            when Types.IsSystem(type, "DateOnly") => AddKind(source, origin, list, ""),
        IObjectCreationOperation { Syntax: BaseObjectCreationExpressionSyntax { ArgumentList: { } list } } created
            when FindArguments(created) is { } added =>
            AddKind(source, origin, list, added),
        _ => null,
    };

    private static UtcOrigin? Rename(IOperation origin, string type, string name, string meaning)
    {
        var written = origin.Syntax is InvocationExpressionSyntax call ? call.Expression : origin.Syntax;
        var old = written switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            SimpleNameSyntax simple => simple,
            _ => null,
        };
        return old is null
            ? null
            : new UtcOrigin($"Write {type}{name}{{0}}: {meaning}", [new TextChange(old.Span, name)], DeclaredBy(origin));
    }

    private static UtcOrigin AddKind(FixedSource source, IOperation origin, ArgumentListSyntax list, string added) => new(
        "Add DateTimeKind.Utc{0}: the date is meant in UTC",
        [ChainLine.Insert(list.CloseParenToken.SpanStart, $"{added}, {source.KindAt(origin.Syntax.SpanStart)}.Utc")],
        DeclaredBy(origin));

    private static string? DeclaredBy(IOperation origin) =>
        origin.Syntax.Ancestors().OfType<VariableDeclaratorSyntax>().FirstOrDefault()?.Identifier.ValueText;

    /// <summary>What to add to <c>new DateTime(…)</c> before the kind; null where no constructor takes the kind after what is
    /// written.</summary>
    private static string? FindArguments(IObjectCreationOperation created)
    {
        if (created is not
            {
                Syntax: BaseObjectCreationExpressionSyntax
                {
                    ArgumentList: { Arguments: { Count: > 0 } arguments },
                    Initializer: null
                }, Constructor: { } constructor
            }
            || arguments.Any(argument => argument.NameColon is not null))
        {
            return null;
        }

        // A date alone has no constructor with a kind; its time is midnight.
        var (added, count) = arguments.Count == 3 && constructor.Parameters.All(p => p.Type.SpecialType == SpecialType.System_Int32)
            ? (", 0, 0, 0", 6)
            : ("", arguments.Count);
        return constructor.ContainingType.InstanceConstructors.Any(other => TakesKind(other, count, constructor)) ? added : null;
    }

    private static bool TakesKind(IMethodSymbol constructor, int count, IMethodSymbol written) =>
        constructor.Parameters.Length == count + 1 && Types.IsSystem(constructor.Parameters[count].Type, nameof(DateTimeKind))
        && written.Parameters.Select((parameter, i) => Types.AreSame(parameter.Type, constructor.Parameters[i].Type)).All(isSame => isSame);
}
