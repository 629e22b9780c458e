namespace PartnerAnalytics.Emulator.SampleData;

/// <summary>
/// Licenses as they stood when they were processed: on 14 October 2018, the newest, and a week before, when there were a tenth fewer
/// rows and fewer licenses in each. The number of rows requested is that of the newest processing.
/// </summary>
internal static class SampleLicenses
{
    private static readonly long Newest = new DateTime(2018, 10, 14).Ticks;

    private static readonly (string? Channel, int Weight)[] Channels = [("reseller", 82), ("direct", 15), (null, 3)];

    private static readonly (string, string) DocumentedCustomer = ("0112A436-B14E-4888-967B-CA4BB2CF1234", "TEST COMPANY");

    /// <summary>Rows of the license deployment. The first two are the example of the documentation.</summary>
    public static IEnumerable<object?[]> CreateDeployments(int count, int seed, SampleCustomers customers)
        => Create(count, seed, SampleStream.LicenseDeployments, (random, processed, number) =>
        {
            var product = number switch
            {
                0 => SampleProducts.DynamicsTask,
                1 => SampleProducts.CallingPlan,
                _ => SampleProducts.Next(random),
            };
            var (channel, tenantId, name) = Owner(random, customers, number);
            var (deployed, sold) = number switch { 0 => (0, 9), 1 => (0, 5), _ => Numbers(random, processed) };
            return
            [
                processed, product.Service.Code, product.Service.Name, channel, tenantId, name, product.Id, product.Name, deployed, sold,
            ];
        });

    /// <summary>Rows of the license usage. The first two are the example of the documentation.</summary>
    public static IEnumerable<object?[]> CreateUsage(int count, int seed, SampleCustomers customers)
        => Create(count, seed, SampleStream.LicenseUsage, (random, processed, number) =>
        {
            var product = number switch
            {
                0 => SampleProducts.EnterpriseE3,
                1 => SampleProducts.ExchangeProtection,
                _ => SampleProducts.Next(random),
            };
            var workload = number < 2 ? product.Workloads[0] : random.Pick<(string Code, string Name)>(product.Workloads);
            var (channel, tenantId, name) = Owner(random, customers, number);
            var (active, qualified) = number < 2 ? (0, 1) : Numbers(random, processed);
            return
            [
                processed, workload.Code, workload.Name, product.Service.Code, product.Service.Name, channel, tenantId, name, product.Id,
                product.Name, active, qualified,
            ];
        });

    private static IEnumerable<object?[]> Create(int count, int seed, SampleStream stream, Func<SampleRandom, long, int, object?[]> next)
    {
        var older = (Processed: Newest - 7 * TimeSpan.TicksPerDay, Count: count - count / 10);
        foreach (var (processed, rows) in new[] { (Newest, count), older })
        {
            // From the same numbers once more, so that the older rows are those of the same customers and products.
            var random = new SampleRandom(seed, stream);
            for (var i = 0; i < rows; i++)
            {
                yield return next(random, processed, i);
            }
        }
    }

    private static (string? Channel, string TenantId, string? CustomerName) Owner(
        SampleRandom random, SampleCustomers customers, int number)
    {
        if (number < 2)
        {
            return ("reseller", DocumentedCustomer.Item1, DocumentedCustomer.Item2);
        }

        var customer = customers.Next(random);
        return (random.PickWeighted<string?>(Channels), customer.TenantId, customer.Name);
    }

    /// <summary>A number of licenses, and the part of them that is in use.</summary>
    private static (long Part, long Whole) Numbers(SampleRandom random, long processed)
    {
        var whole = 1 + random.Skewed(500);
        var part = random.Percent(20) ? 0 : random.Below(whole + 1);
        return processed == Newest ? (part, whole) : (part - part / 5, whole - whole / 10);
    }
}
