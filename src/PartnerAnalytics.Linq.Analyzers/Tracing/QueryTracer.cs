using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PartnerAnalytics.Linq.Analyzers.Tracing;

/// <summary>
/// Follows a query from where it begins through operators, conversions, choices and local variables to each of its ends, so that a query
/// is judged by all that is applied to it and not by its first part.
/// </summary>
internal sealed class QueryTracer(
    QueryUses reader,
    QueryTypes types,
    LocalUses locals,
    Action<QueryPath> onEnd,
    Action<IInvocationOperation> onEvaluatedInMemory,
    CancellationToken cancellationToken)
{
    // Locals that are each used several times to make the next multiply the ways; code that people write has a handful.
    private const int MaximumWays = 500;

    private readonly HashSet<ILocalSymbol> _entered = new(SymbolEqualityComparer.Default);
    private readonly ClientClouds _clouds = new(types, locals);
    private IOperation _beginning = null!;
    private bool _isRoot;
    private PartnerCenterClouds _cloud;
    private int _ways;

    /// <summary>Whether a query begins at an operation: it gives a query, and not by changing or passing on one that is seen.</summary>
    public bool IsBeginning(IOperation operation) => types.IsQuery(operation.Type) && operation switch
    {
        IInvocationOperation call => !reader.IsOperator(call),
        ILocalReferenceOperation reference => !locals.HasOneValue(reference.Local),
        IConversionOperation conversion => !types.IsQuery(conversion.Operand.Type),
        IConditionalOperation or ICoalesceOperation or ISwitchExpressionOperation => false,
        IConditionalAccessOperation or IConditionalAccessInstanceOperation => false,
        ISimpleAssignmentOperation or ITranslatedQueryOperation or IParenthesizedOperation => false,
        _ => true,
    };

    /// <summary>Follows the query that begins at an operation and hands over its steps at each end.</summary>
    public void Trace(IOperation beginning)
    {
        _ways = 0;
        _entered.Clear();
        _beginning = beginning;
        _isRoot = reader.IsRoot(beginning);
        _cloud = _isRoot ? _clouds.Find(beginning) : PartnerCenterClouds.None;
        Follow(beginning, []);
    }

    private void Follow(IOperation value, ImmutableArray<QueryStep> steps)
    {
        if (++_ways > MaximumWays)
        {
            return;
        }

        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (PassThrough(value) is { } same)
            {
                value = same;
                continue;
            }

            var (call, argument) = FindCall(value);
            if (call is null)
            {
                FollowElsewhere(value, steps);
                return;
            }

            var use = reader.Read(call, argument);
            if (use.IsStep)
            {
                steps = steps.Add(new QueryStep(call));
            }

            if (use.End != QueryEnd.Continues)
            {
                if (reader.IsEvaluatedInMemory(call, argument) && !HalfTyped.Is(call.Syntax))
                {
                    onEvaluatedInMemory(call);
                }

                Finish(call, steps, use.End, reader.IsEnumerated(call, argument));
                return;
            }

            value = call;
        }
    }

    /// <summary>The operation that has the same value, one level further out; null where the value is used in another way.</summary>
    private static IOperation? PassThrough(IOperation value) => value.Parent switch
    {
        IConversionOperation { OperatorMethod: null } parent => parent,
        ITranslatedQueryOperation or IParenthesizedOperation or ICoalesceOperation => value.Parent,
        IConditionalOperation parent when parent.Condition != value => parent,
        ISwitchExpressionArmOperation parent when parent.Value == value => parent.Parent,
        IConditionalAccessOperation parent => parent.WhenNotNull == value ? parent : InstanceOf(parent),
        ISimpleAssignmentOperation { Target: not ILocalReferenceOperation, Parent: not IExpressionStatementOperation } parent
            when parent.Value == value => parent,
        _ => null,
    };

    /// <summary>The place behind <c>?.</c> that stands for the value before it.</summary>
    private static IOperation? InstanceOf(IConditionalAccessOperation access)
    {
        var operation = access.WhenNotNull;
        while (operation is not null and not IConditionalAccessInstanceOperation)
        {
            operation = operation.ChildOperations.FirstOrDefault();
        }

        return operation;
    }

    private static (IInvocationOperation? Call, IArgumentOperation? Argument) FindCall(IOperation value) => value.Parent switch
    {
        IInvocationOperation call when call.Instance == value => (call, null),
        IArgumentOperation { Parent: IInvocationOperation call } argument => (call, argument),
        _ => (null, null),
    };

    private static bool IsTakenApart(IOperation? tuple)
    {
        while (tuple is ITupleOperation or IConversionOperation)
        {
            tuple = tuple.Parent;
        }

        return tuple is IDeconstructionAssignmentOperation;
    }

    private void FollowElsewhere(IOperation value, ImmutableArray<QueryStep> steps)
    {
        switch (value.Parent)
        {
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                FollowLocal(value, declarator.Symbol, steps);
                break;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment when assignment.Value == value:
                FollowLocal(value, target.Local, steps);
                if (assignment.Parent is not IExpressionStatementOperation)
                {
                    Follow(assignment, steps);
                }

                break;
            case null or IInvalidOperation or IArgumentOperation { Parent: IInvalidOperation }:
            case ICoalesceAssignmentOperation or IIsPatternOperation:
            case ITupleOperation when IsTakenApart(value.Parent):
                Finish(value, steps, QueryEnd.Unseen);
                break;
            default:
                Finish(value, steps, QueryEnd.AsIs, value.Parent is IForEachLoopOperation || CompiledLambda.EndsWith(value, types));
                break;
        }
    }

    private void FollowLocal(IOperation value, ILocalSymbol local, ImmutableArray<QueryStep> steps)
    {
        if (!locals.HasOneValue(local))
        {
            Finish(value, steps, QueryEnd.Unseen);
            return;
        }

        var reads = locals.ReadsOf(local);
        if (reads.Count == 0)
        {
            Finish(value, steps, QueryEnd.AsIs);
        }
        else if (_entered.Add(local))
        {
            foreach (var read in reads)
            {
                Follow(read, steps);
            }

            _entered.Remove(local);
        }
    }

    private void Finish(IOperation last, ImmutableArray<QueryStep> steps, QueryEnd end, bool isEnumerated = false)
    {
        if (!HalfTyped.Is(_beginning.Syntax) && !HalfTyped.Is(last.Syntax) && !steps.Any(step => HalfTyped.Is(step.Call.Syntax)))
        {
            onEnd(new QueryPath(
                _beginning.Syntax, types.ElementOf(_beginning.Type), _isRoot, _cloud, steps, end != QueryEnd.Unseen, isEnumerated));
        }
    }
}

/// <summary>One way that a query takes from where it begins to where it is used.</summary>
/// <param name="Beginning">Where it begins.</param>
/// <param name="Element">The type of the elements there.</param>
/// <param name="IsRoot">Whether nothing was applied to it before.</param>
/// <param name="Cloud">The cloud to which the query is sent; none where that is not certain.</param>
/// <param name="Steps">The calls that add to it, in the order in which they run.</param>
/// <param name="IsSeenToEnd">Whether no code that is not seen from here may add more.</param>
/// <param name="IsEnumerated">Whether a loop, or a call such as <c>ToList</c>, runs over its elements.</param>
internal readonly record struct QueryPath(
    SyntaxNode Beginning, ITypeSymbol? Element, bool IsRoot, PartnerCenterClouds Cloud, ImmutableArray<QueryStep> Steps, bool IsSeenToEnd,
    bool IsEnumerated);

/// <summary>A call that adds to a query or ends it.</summary>
/// <param name="Call">The call.</param>
internal readonly record struct QueryStep(IInvocationOperation Call);
