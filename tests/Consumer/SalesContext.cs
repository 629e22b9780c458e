using Microsoft.EntityFrameworkCore;

namespace Consumer;

/// <summary>The database of the application.</summary>
public sealed class SalesContext(DbContextOptions<SalesContext> options) : DbContext(options)
{
    public DbSet<Sale> Sales => Set<Sale>();
}
