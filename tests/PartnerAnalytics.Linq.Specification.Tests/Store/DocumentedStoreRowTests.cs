namespace PartnerAnalytics.Linq.Specification.Tests.Store;

/// <summary>The rows of the Store's documentation, field by field: as its pages have them, and as the emulator serves them.</summary>
public sealed class DocumentedStoreRowTests
{
    private static readonly StoreSamples Samples = CreateSamples();

    public static TheoryData<string> Names => Samples.Names;

    // The emulator does not group errors by date, which the query of all rows asks for.
    public static TheoryData<string> NamesOfEmulator => [.. Samples.Select(sample => sample.Key).Where(name => name != "failurehits")];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Rows_are_read_as_documented(string resource) => Samples[resource].ReadAsync();

    [Theory]
    [MemberData(nameof(NamesOfEmulator))]
    public Task Rows_of_the_emulator_are_the_documented_ones(string resource) => Samples[resource].ReadFromEmulatorAsync();

    private static StoreSamples CreateSamples()
    {
        var samples = new StoreSamples();
        samples.AddRange(StoreAcquisitionSamples.All);
        samples.AddRange(StoreUseSamples.All);
        samples.AddRange(StoreHealthSamples.All);
        return samples;
    }
}
