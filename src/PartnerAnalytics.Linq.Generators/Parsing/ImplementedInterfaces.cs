using Microsoft.CodeAnalysis;

namespace PartnerAnalytics.Linq.Generators.Parsing;

/// <summary>Tells which properties of interfaces a property of a record is.</summary>
internal static class ImplementedInterfaces
{
    /// <summary>The full names of the interfaces whose property of the same name is this property, and no other.</summary>
    public static IEnumerable<string> Of(IPropertySymbol property)
    {
        var record = property.ContainingType;
        return record.AllInterfaces
            .SelectMany(implemented => implemented.GetMembers(property.Name).OfType<IPropertySymbol>())
            .GroupBy(member => RecordShapeReader.NameOf(member.ContainingType), StringComparer.Ordinal)
            .Where(group =>
                group.All(member => SymbolEqualityComparer.Default.Equals(record.FindImplementationForInterfaceMember(member), property)))
            .Select(group => group.Key);
    }
}
