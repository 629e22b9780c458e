namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>Finds the fields that a node is made of, so that a message can name them.</summary>
internal static class NodeFields
{
    /// <summary>The fields, each once, in the order of the source.</summary>
    public static IReadOnlyList<FieldNode> Of(Node node)
    {
        var fields = new List<FieldNode>();
        Collect(node, fields);
        return fields;
    }

    private static void Collect(Node? node, List<FieldNode> fields)
    {
        switch (node)
        {
            case FieldNode field:
                if (!fields.Exists(known => known.Field == field.Field))
                {
                    fields.Add(field);
                }

                break;
            case BucketNode bucket:
                Collect(bucket.Date, fields);
                break;
            case FunctionNode function:
                Collect(function.Field, fields);
                break;
            case UnsupportedNode unsupported:
                Collect(unsupported.Inputs, fields);
                break;
            case CompareNode compare:
                Collect(compare.Left, fields);
                Collect(compare.Right, fields);
                break;
            case CoalesceNode coalesce:
                Collect(coalesce.Field, fields);
                Collect(coalesce.Fallback, fields);
                break;
            case InNode into:
                Collect(into.Field, fields);
                break;
            case ContainsNode contains:
                Collect(contains.Field, fields);
                break;
            case AndNode and:
                Collect(and.Operands, fields);
                break;
            case OrNode or:
                Collect(or.Operands, fields);
                break;
            case NotNode not:
                Collect(not.Operand, fields);
                break;
            case ConditionalNode conditional:
                Collect(new EquatableList<Node>(conditional.Test, conditional.Then, conditional.Otherwise), fields);
                break;
            case NewObjectNode created:
                Collect(new EquatableList<Node>([.. created.Members.Select(member => member.Value)]), fields);
                break;
            case AggregateNode aggregate:
                Collect(aggregate.Operand, fields);
                break;
            default:
                break;
        }
    }

    private static void Collect(EquatableList<Node> nodes, List<FieldNode> fields)
    {
        foreach (var node in nodes)
        {
            Collect(node, fields);
        }
    }
}
