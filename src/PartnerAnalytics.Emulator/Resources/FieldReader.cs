using System.Text.Json;

namespace PartnerAnalytics.Emulator.Resources;

/// <summary>Reads the fields of a <see cref="ResourceFile"/>: a type, or an object that says more.</summary>
internal sealed class FieldReader(ResourceFileText text)
{
    private const string Form = "\"date\", or { \"type\": \"date\", \"filter\": [\"eq\", \"ge\"], \"sortable\": true }";

    private static readonly IReadOnlyDictionary<string, FieldOperators> OperatorsByName = new Dictionary<string, FieldOperators>
    {
        ["eq"] = FieldOperators.Equal,
        ["ne"] = FieldOperators.NotEqual,
        ["gt"] = FieldOperators.GreaterThan,
        ["ge"] = FieldOperators.GreaterThanOrEqual,
        ["lt"] = FieldOperators.LessThan,
        ["le"] = FieldOperators.LessThanOrEqual,
        ["contains"] = FieldOperators.Contains,
    };

    /// <summary>Reads a field.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public FieldDescription Read(string name, LocatedJson json)
    {
        if (json.Value.ValueKind == JsonValueKind.String)
        {
            return Check(json, () => new FieldDescription(name, TypeOf(json)));
        }

        var members = text.MembersOf(
            json, $"the field '{name}'", Form, "type", "filter", "groupable", "sortable", "aggregate", "counts", "notation");
        var aggregate = members.TryGetValue("aggregate", out var kind) ? text.Name<AggregateKind>(kind, "aggregate") : AggregateKind.None;
        var isCount = aggregate is AggregateKind.Count or AggregateKind.CountTrue;
        var type = members.TryGetValue("type", out var given) ? TypeOf(given)
            : isCount ? FieldType.Integer
            : throw text.Problem(json, $"the field '{name}' has no type", $"Add \"type\": {ResourceFileText.NamesOf<FieldType>()}");
        return Check(json, () =>
        {
            var usual = new FieldDescription(name, type) { Aggregate = aggregate };
            return new FieldDescription(name, type)
            {
                Operators = members.TryGetValue("filter", out var filter) ? OperatorsOf(filter) : usual.Operators,
                Groupable = members.TryGetValue("groupable", out var groupable) ? text.Flag(groupable, "groupable") : usual.Groupable,
                Sortable = members.TryGetValue("sortable", out var sortable) && text.Flag(sortable, "sortable"),
                Aggregate = aggregate,
                CountedField = members.TryGetValue("counts", out var counted) ? text.Text(counted, "counts") : null,
                Notation = members.TryGetValue("notation", out var notation)
                    ? text.Name<FieldNotation>(notation, "notation")
                    : FieldNotation.Usual,
            };
        });
    }

    private FieldDescription Check(LocatedJson json, Func<FieldDescription> create) => text.Try(json, () =>
    {
        var field = create();
        ResourceDescription.Check(field);
        return field;
    });

    private FieldType TypeOf(LocatedJson json) => text.Name<FieldType>(json, "type");

    private FieldOperators OperatorsOf(LocatedJson json)
    {
        text.Demand(json, JsonValueKind.Array, "filter", "an array of operators, such as [\"eq\", \"ne\"], or [] for none");
        return json.Members.Aggregate(FieldOperators.None, (operators, item) => operators
            | (item.Value.Value.ValueKind == JsonValueKind.String
                && OperatorsByName.TryGetValue(item.Value.Value.GetString()!, out var known)
                ? known
                : throw text.Problem(
                    item.Value,
                    $"{item.Value.Value.GetRawText()} is not an operator of a filter",
                    $"Use {ResourceFileText.OneOf(OperatorsByName.Keys)}")));
    }
}
