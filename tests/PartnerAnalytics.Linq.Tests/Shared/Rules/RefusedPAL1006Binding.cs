using PartnerAnalytics.Linq.Tests.Support;

namespace PartnerAnalytics.Linq.Tests.Shared.Rules;

/// <summary>PAL1006: members of objects that are not known to give back what the object was made of.</summary>
internal static class RefusedPAL1006Binding
{
    public static readonly Refusals All = new()
    {
        {
            (r, g) => r.Select(x => new Shouted(x.Status)).Where(y => y.Status == "WON").ToList(),
            "PAL1006: 'Status' is what a constructor in an earlier Select makes of its arguments, after the rows have arrived, so the service cannot use it. Put the operator before the Select, or select an anonymous type, a tuple, or an object whose properties stand in braces: new Item { Name = x.Name }. Source: 'y.Status' in Where(y => y.Status == \"WON\")"
        },
        {
            (r, g) => r.Select(x => new HalfShouted(x.Id, x.Status)).Where(y => y.Status == "WON").ToList(),
            "PAL1006: 'Status' is what a constructor in an earlier Select makes of its arguments, after the rows have arrived, so the service cannot use it. Put the operator before the Select, or select an anonymous type, a tuple, or an object whose properties stand in braces: new Item { Name = x.Name }. Source: 'y.Status' in Where(y => y.Status == \"WON\")"
        },
        {
            (r, g) => r.Select(x => new Twice(x.Status)).Where(y => y.Status == "WON").ToList(),
            "PAL1006: 'Status' is what a constructor in an earlier Select makes of its arguments, after the rows have arrived, so the service cannot use it. Put the operator before the Select, or select an anonymous type, a tuple, or an object whose properties stand in braces: new Item { Name = x.Name }. Source: 'y.Status' in Where(y => y.Status == \"WON\")"
        },
        {
            (r, g) => r.Select(x => new Likeness(x.Status)).Where(y => y.Status == "WON").ToList(),
            "PAL1006: 'Status' is what a constructor in an earlier Select makes of its arguments, after the rows have arrived, so the service cannot use it. Put the operator before the Select, or select an anonymous type, a tuple, or an object whose properties stand in braces: new Item { Name = x.Name }. Source: 'y.Status' in Where(y => y.Status == \"WON\")"
        },
        {
            (r, g) => r.Select(x => new { In = new Shouted(x.Status) }).Where(y => y.In.Status == "WON").ToList(),
            "PAL1006: 'Status' is what a constructor in an earlier Select makes of its arguments, after the rows have arrived, so the service cannot use it. Put the operator before the Select, or select an anonymous type, a tuple, or an object whose properties stand in braces: new Item { Name = x.Name }. Source: 'y.In.Status' in Where(y => y.In.Status == \"WON\")"
        },
        {
            (r, g) => g.Select(x => new Shouted(x.Name)).OrderBy(y => y.Status).ToList(),
            "PAL1006: 'Status' is what a constructor in an earlier Select makes of its arguments, after the rows have arrived, so the service cannot use it. Put the operator before the Select, or select an anonymous type, a tuple, or an object whose properties stand in braces: new Item { Name = x.Name }. Source: OrderBy(y => y.Status)"
        },
        {
            (r, g) => r.Select(x => new Hiding { Status = x.Status }).Where(y => ((Hidden)y).Status == "a").ToList(),
            "PAL1006: 'Status' is what a constructor in an earlier Select makes of its arguments, after the rows have arrived, so the service cannot use it. Put the operator before the Select, or select an anonymous type, a tuple, or an object whose properties stand in braces: new Item { Name = x.Name }. Source: 'y.Status' in Where(y => ((Hidden)y).Status == \"a\")"
        },
        {
            (r, g) => r.Select(x => new CaseBlind(x.Status)).Distinct().ToList(),
            "PAL1006: 'new CaseBlind' is what a constructor in an earlier Select makes of its arguments, after the rows have arrived, so the service cannot use it. Put the operator before the Select, or select an anonymous type, a tuple, or an object whose properties stand in braces: new Item { Name = x.Name }. Source: Select(x => new CaseBlind(x.Status))"
        },
    };
}
