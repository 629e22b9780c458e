using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PartnerAnalytics.Linq.Analyzers.Tracing;

/// <summary>Which local variables of a member have one value only, and where they are read.</summary>
internal sealed class LocalUses
{
    private readonly Dictionary<ILocalSymbol, int> _assignments = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ILocalSymbol> _changedUnseen = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ILocalSymbol, IOperation> _initialValues = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ILocalSymbol, List<IOperation>> _values = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ILocalSymbol> _valuesUnseen = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ILocalSymbol, List<ILocalReferenceOperation>> _reads = new(SymbolEqualityComparer.Default);

    public LocalUses(ImmutableArray<IOperation> blocks, CancellationToken cancellationToken)
    {
        foreach (var operation in blocks.SelectMany(block => block.DescendantsAndSelf()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (operation)
            {
                case IVariableDeclaratorOperation { Initializer: { } initializer } declarator:
                    AddAssignment(declarator.Symbol);
                    _initialValues[declarator.Symbol] = initializer.Value;
                    AddValue(declarator.Symbol, initializer.Value);
                    break;
                case IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol matched }:
                    _valuesUnseen.Add(matched);
                    break;
                case ILocalReferenceOperation reference:
                    AddReference(reference);
                    break;
            }
        }
    }

    /// <summary>Whether a local is assigned in one place only, so that every read gives the value of that place.</summary>
    public bool HasOneValue(ILocalSymbol local) =>
        !local.IsRef && !_changedUnseen.Contains(local) && _assignments.TryGetValue(local, out var count) && count == 1;

    /// <summary>The value that the declaration of a local gives it; null where it gives none.</summary>
    public IOperation? InitialValueOf(ILocalSymbol local) => _initialValues.TryGetValue(local, out var value) ? value : null;

    /// <summary>
    /// All values that a local may have: what it is declared with, what is assigned to it, and the arguments by which calls set it; null
    /// where not all of them are seen.
    /// </summary>
    public IReadOnlyList<IOperation>? ValuesOf(ILocalSymbol local) =>
        !local.IsRef && !_valuesUnseen.Contains(local) && _values.TryGetValue(local, out var values) ? values : null;

    /// <summary>The places that read a local, in the order of the source.</summary>
    public IReadOnlyList<ILocalReferenceOperation> ReadsOf(ILocalSymbol local) =>
        _reads.TryGetValue(local, out var reads) ? reads : [];

    private void AddReference(ILocalReferenceOperation reference)
    {
        switch (reference.Parent)
        {
            case ISimpleAssignmentOperation { IsRef: false } assignment when assignment.Target == reference:
                AddAssignment(reference.Local);
                AddValue(reference.Local, assignment.Value);
                break;
            case IAssignmentOperation assignment when assignment.Target == reference:
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out }:
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } }:
            case IDeclarationExpressionOperation:
            case ITupleOperation when IsDeconstructed(reference.Parent):
                _changedUnseen.Add(reference.Local);
                AddChange(reference);
                break;
            case INameOfOperation:
                break;
            default:
                AddRead(reference);
                break;
        }
    }

    /// <summary>Adds the values of a change that is not a plain assignment, if they are seen.</summary>
    private void AddChange(ILocalReferenceOperation reference)
    {
        var place = reference.Parent is IDeclarationExpressionOperation ? reference.Parent.Parent : reference.Parent;
        switch (place)
        {
            case IArgumentOperation { Parameter.RefKind: RefKind.Out } argument:
                AddValue(reference.Local, argument);
                break;
            case ICompoundAssignmentOperation or ICoalesceAssignmentOperation:
                AddValue(reference.Local, place);
                break;
            default:
                _valuesUnseen.Add(reference.Local);
                break;
        }
    }

    private static bool IsDeconstructed(IOperation tuple)
    {
        while (tuple.Parent is ITupleOperation or IDeclarationExpressionOperation)
        {
            tuple = tuple.Parent;
        }

        return tuple.Parent is IDeconstructionAssignmentOperation assignment && assignment.Target == tuple;
    }

    private void AddAssignment(ILocalSymbol local) => _assignments[local] = _assignments.TryGetValue(local, out var count) ? count + 1 : 1;

    private void AddValue(ILocalSymbol local, IOperation value)
    {
        if (!_values.TryGetValue(local, out var values))
        {
            _values.Add(local, values = []);
        }

        values.Add(value);
    }

    private void AddRead(ILocalReferenceOperation reference)
    {
        if (!_reads.TryGetValue(reference.Local, out var reads))
        {
            _reads.Add(reference.Local, reads = []);
        }

        reads.Add(reference);
    }
}
