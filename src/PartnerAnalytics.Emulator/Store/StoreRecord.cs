using PartnerAnalytics.Emulator.Resources;

namespace PartnerAnalytics.Emulator.Store;

/// <summary>Makes a resource of the Store of the attributes of a record.</summary>
internal static class StoreRecord
{
    /// <summary>Describes the resource.</summary>
    /// <exception cref="ArgumentException">The attributes say what no resource can be.</exception>
    public static StoreResource Describe(ResourceRecord record)
    {
        var fields = record.Fields.Select(member => FieldOf(record, member)).ToList();
        var description = new ResourceDescription(
            StoreResource.Prefix + record.Path, record.Fields.Select((member, i) => ColumnOf(member, fields[i])));
        var day = record.Fields.FirstOrDefault(member => member.Condition == RecordCondition.Days);
        return new StoreResource(record.Path, description, fields)
        {
            GroupBy = Names(record, member => member.Field.Groupable),
            OrderBy = Names(record, member => member.Field.Sortable),
            Always = Names(record, member => member.Condition != RecordCondition.Filter),
            HasRowsOfItsOwn = !record.AreTotals,
            LacksLevels = !record.Fields.Any(member => member.Field is { Type: FieldType.Date, Groupable: true }),
            MaximumTop = record.MaximumTop ?? StoreResource.UsualMaximumTop,
            Keys =
            [
                .. record.Fields.Where(member => member.Condition == RecordCondition.Parameter)
                    .Select(member => new StoreKey(member.Field.Name, member.Field.Name, member.IsRequired)),
            ],
            RequiresFilter = record.Fields.Any(member => member is { Condition: RecordCondition.Filter, IsRequired: true }),
            DefaultDays = day is { IsRequired: true } ? 0 : null,
        };
    }

    private static StoreField FieldOf(ResourceRecord record, RecordField member) => new(member.Field.Name, member.Field.Type)
    {
        Figure = member.Field.Aggregate switch
        {
            AggregateKind.None => record.AreTotals && IsNoKey(member) ? StoreFigure.OfSingleRow : null,
            AggregateKind.Sum => StoreFigure.Sum,
            AggregateKind.Count => StoreFigure.Count,
            _ => record.AreTotals ? StoreFigure.OfSingleRow : StoreFigure.Unknown,
        },
        IsDay = member.Condition == RecordCondition.Days,
        DateFormat = record.AreTotals ? StoreDate.Day : StoreDate.Instant,
    };

    /// <summary>The column of the table, and what a filter may do with it.</summary>
    private static FieldDescription ColumnOf(RecordField member, StoreField field) => new(member.Field.Name, member.Field.Type)
    {
        Operators = member.Condition == RecordCondition.Filter ? member.Field.Operators : FieldOperators.None,
        Groupable = member.Field.Groupable,
        Sortable = member.Field.Sortable,
        Aggregate = field.IsStored ? AggregateKind.None : member.Field.Aggregate,
    };

    /// <summary>Whether groups are neither told apart by the field nor chosen by it.</summary>
    private static bool IsNoKey(RecordField member) => !member.Field.Groupable && member.Condition == RecordCondition.Filter;

    private static string Names(ResourceRecord record, Func<RecordField, bool> predicate)
        => string.Join(' ', record.Fields.Where(predicate).Select(member => member.Field.Name));
}
