using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using PartnerAnalytics.Linq.Analyzers;
using PartnerAnalytics.Linq.Analyzers.Reading;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>A <c>DateTime</c> in a query that is not seen to be UTC.</summary>
internal sealed class UnspecifiedDate
{
    private readonly FixedSource _source;
    private readonly ExpressionSyntax _value;
    private readonly IOperation? _origin;
    private readonly string _place;

    private UnspecifiedDate(FixedSource source, ExpressionSyntax value)
    {
        (_source, _value) = (source, value);
        (_origin, _place) = FindOrigin(source, value);
    }

    /// <summary>Finds the date that a diagnostic was reported on.</summary>
    public static UnspecifiedDate? TryFind(FixedSource source, TextSpan span) =>
        source.Root.FindNode(span, getInnermostNodeForTie: true) is ExpressionSyntax value && value.Span == span
            ? new UnspecifiedDate(source, value)
            : null;

    /// <summary>Makes it UTC where it is made, or else where it is used; null where neither is possible.</summary>
    public Remedy? ToUtc(string key) => _origin switch
    {
        IPropertyReferenceOperation { Property.Name: "Now" } now => Replace(key, now, "UtcNow", "the time in UTC"),
        IPropertyReferenceOperation { Property.Name: "Today" } today => Replace(key, today, "UtcNow.Date", "the day in UTC, which may be another"),
        IObjectCreationOperation created when FindArguments(created) is { } added => new Remedy(
            key,
            $"Add DateTimeKind.Utc{_place}: the date is meant in UTC",
            [ChainLine.Insert(((BaseObjectCreationExpressionSyntax)created.Syntax).ArgumentList!.CloseParenToken.SpanStart, added)]),
        _ when _source.Model.GetTypeInfo(_value, _source.CancellationToken).Type is { SpecialType: SpecialType.System_DateTime } type => new Remedy(
            key,
            "Write DateTime.SpecifyKind(…, DateTimeKind.Utc): the time is meant in UTC",
            [
                ChainLine.Insert(_value.SpanStart, _source.NameOf(type, _value.SpanStart) + ".SpecifyKind("),
                ChainLine.Insert(_value.Span.End, $", {KindAt(_value.SpanStart)}.Utc)"),
            ]),
        _ => null,
    };

    private Remedy Replace(string key, IPropertyReferenceOperation reference, string name, string meaning)
    {
        var written = reference.Syntax is MemberAccessExpressionSyntax access ? access.Name : reference.Syntax;
        return new Remedy(key, $"Write DateTime.{name}{_place}: {meaning}", [new TextChange(written.Span, name)]);
    }

    /// <summary>
    /// The expression that a date comes from, through what keeps its kind and through local variables that have one value; and where it
    /// stands, if not at the date itself.
    /// </summary>
    private static (IOperation? Origin, string Place) FindOrigin(FixedSource source, ExpressionSyntax value)
    {
        var place = "";
        var operation = source.Model.GetOperation(value, source.CancellationToken);
        var locals = new LocalUses(MemberOperations.Find(source.Model, value, source.CancellationToken), source.CancellationToken);
        for (var depth = 0; depth < 20; depth++)
        {
            source.CancellationToken.ThrowIfCancellationRequested();
            switch (operation)
            {
                case IInvocationOperation { Instance: { Type.SpecialType: SpecialType.System_DateTime } instance, TargetMethod.Name: not "ToLocalTime" }:
                    operation = instance;
                    break;
                case IPropertyReferenceOperation { Property.Name: "Date", Instance: { } instance }:
                    operation = instance;
                    break;
                case IBinaryOperation binary:
                    operation = binary.LeftOperand;
                    break;
                case IConversionOperation { OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    break;
                case ILocalReferenceOperation { Local: var local } when locals.HasOneValue(local) && locals.InitialValueOf(local) is { } initial:
                    place = $" where '{local.Name}' is declared";
                    operation = initial;
                    break;
                case IPropertyReferenceOperation { Instance: null, Type.SpecialType: SpecialType.System_DateTime, Property.ContainingType.SpecialType: SpecialType.System_DateTime }:
                case IObjectCreationOperation { Type.SpecialType: SpecialType.System_DateTime }:
                    return (operation, place);
                default:
                    return (null, "");
            }
        }

        return (null, "");
    }

    /// <summary>What to add to <c>new DateTime(…)</c>; null where no constructor takes the kind after what is written.</summary>
    private string? FindArguments(IObjectCreationOperation created)
    {
        if (created is not { Syntax: BaseObjectCreationExpressionSyntax { ArgumentList: { Arguments: { Count: > 0 } arguments }, Initializer: null }, Constructor: { } constructor }
            || arguments.Any(argument => argument.NameColon is not null))
        {
            return null;
        }

        // A date alone has no constructor with a kind; its time is midnight.
        var (added, count) = arguments.Count == 3 && constructor.Parameters.All(p => p.Type.SpecialType == SpecialType.System_Int32) ? (", 0, 0, 0", 6) : ("", arguments.Count);
        return constructor.ContainingType.InstanceConstructors.Any(other => TakesKind(other, count, constructor))
            ? added + ", " + KindAt(created.Syntax.SpanStart) + ".Utc"
            : null;
    }

    private static bool TakesKind(IMethodSymbol constructor, int count, IMethodSymbol written) =>
        constructor.Parameters.Length == count + 1 && Types.IsSystem(constructor.Parameters[count].Type, nameof(DateTimeKind))
        && written.Parameters.Select((parameter, i) => Types.AreSame(parameter.Type, constructor.Parameters[i].Type)).All(isSame => isSame);

    private string KindAt(int position) =>
        _source.Model.Compilation.GetTypeByMetadataName("System.DateTimeKind") is { } kind ? _source.NameOf(kind, position) : nameof(DateTimeKind);
}
