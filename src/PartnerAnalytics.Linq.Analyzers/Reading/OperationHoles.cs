using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PartnerAnalytics.Linq.Analyzers.Tracing;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Analyzers.Reading;

/// <summary>The values of a query that only the run time knows.</summary>
internal sealed class OperationHoles
{
    private readonly List<IOperation> _operations = [];

    /// <summary>The hole for a value. The same variable or property is one hole.</summary>
    public HoleNode Add(IOperation value, int sourceId)
    {
        var ordinal = _operations.FindIndex(known => AreSameVariable(known, value));
        if (ordinal < 0)
        {
            ordinal = _operations.Count;
            _operations.Add(value);
        }

        return new HoleNode(ordinal) { Name = OperationPrinter.Print(value), SourceId = sourceId };
    }

    private static bool AreSameVariable(IOperation? left, IOperation? right) => (left, right) switch
    {
        (null, null) => true,
        (ILocalReferenceOperation a, ILocalReferenceOperation b) => AreSame(a.Local, b.Local),
        (IParameterReferenceOperation a, IParameterReferenceOperation b) => AreSame(a.Parameter, b.Parameter),
        (IInstanceReferenceOperation, IInstanceReferenceOperation) => true,
        (IFieldReferenceOperation a, IFieldReferenceOperation b) => AreSame(a.Field, b.Field) && AreSameVariable(a.Instance, b.Instance),
        (IPropertyReferenceOperation { Arguments.IsEmpty: true } a, IPropertyReferenceOperation b) =>
            AreSame(a.Property, b.Property) && AreSameVariable(a.Instance, b.Instance),
        (IConversionOperation a, IConversionOperation b) =>
            Types.AreSame(a.Type, b.Type) && AreSame(a.OperatorMethod, b.OperatorMethod) && AreSameVariable(a.Operand, b.Operand),
        _ => false,
    };

    private static bool AreSame(ISymbol? left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);
}
