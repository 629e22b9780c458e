namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>The calls that end a query whose last operators run on the elements as they arrive.</summary>
[Collection(SpecificationCollection.Name)]
public sealed class ArrivalEndTests(SpecificationFixture fixture)
{
    private static readonly Terminals Calls = CreateCalls();

    public static TheoryData<string> Names => Calls.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Gives_the_same(string call) => Calls.VerifyAsync(call, fixture);

    private static Terminals CreateCalls() => new()
    {
        { "First of Index", r => r.Gadgets.Index().First() },
        { "FirstOrDefault of none with an index", r => r.Gadgets.Where(x => x.Id == "none").Select((x, i) => x.Id + i).FirstOrDefault() },
        { "First of none with an index", r => r.Gadgets.Where(x => x.Id == "none").Index().First() },
        { "Single of Index", r => r.Gadgets.Where(x => x.Id == "003").Index().Single() },
        { "Single of several with an index", r => r.Gadgets.Select((x, i) => i).Single() },
        { "Any of Index", r => r.Gadgets.Index().Any() },
        { "Any of none with an index", r => r.Gadgets.Where(x => x.Id == "none").Index().AnyAsync() },
        { "Count of Index", r => r.Gadgets.Where(x => x.Units > 3).Index().Count() },
        { "LongCount of Select with an index", r => r.Gadgets.Select((x, i) => i).LongCountAsync() },
        { "First of DefaultIfEmpty of none", r => r.Gadgets.Where(x => x.Id == "none").Select(x => x.Id).DefaultIfEmpty("other").First() },
        { "First of DefaultIfEmpty", r => r.Gadgets.Select(x => x.Id).DefaultIfEmpty("other").FirstAsync() },
        { "Single of DefaultIfEmpty of none", r => r.Gadgets.Where(x => x.Id == "none").DefaultIfEmpty().Single() },
        { "Single of DefaultIfEmpty of several", r => r.Gadgets.DefaultIfEmpty().Single() },
        { "FirstOrDefault of DefaultIfEmpty of null", r => r.Gadgets.Where(x => x.Id == "none").Select(x => x.Id).DefaultIfEmpty().FirstOrDefault("other") },
        { "Count of DefaultIfEmpty of none", r => r.Gadgets.Take(0).DefaultIfEmpty().Count() },
        { "Count of DefaultIfEmpty", r => r.Gadgets.DefaultIfEmpty().CountAsync() },
        { "Any of Chunk", r => r.Gadgets.Chunk(3).Any() },
        { "Count of Chunk", r => r.Gadgets.Chunk(50).Count() },
        { "Count of Chunk of none", r => r.Gadgets.Take(0).Chunk(50).Count() },
        { "Count of Chunk that is full", r => r.Gadgets.Take(50).Chunk(25).Count() },
        { "Count of Append, Chunk and Prepend", r => r.Gadgets.Take(9).Append(new OpenGadget()).Chunk(5).Prepend([]).LongCount() },
        { "A dictionary of Index", r => r.Gadgets.Select(x => x.Id).Index().ToDictionaryAsync(x => x.Item!, x => x.Index) },
    };
}
