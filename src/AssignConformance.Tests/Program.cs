using AssignConformance.Tests.Tenant.CrashMatrix;

return await ClientProgram.RunAsync(args);
